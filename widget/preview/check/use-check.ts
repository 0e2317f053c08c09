import { useRef, useState } from "preact/hooks"
import type { Finding } from "../../src/check/findings.ts"
import type { Surroundings } from "../../src/check/surroundings.ts"
import { askOrigin } from "../ask-server.ts"
import { fetchRelease } from "../tag/release.ts"
import { checkPage, type Pasted } from "./check-page.ts"

/** What came of a check. `allowed` is undefined where nobody could say; without an origin, nobody was asked. */
export type Checked = {
  findings: Finding[]
  origin: string | undefined
  allowed: boolean | undefined
  /** Whether the page's headers were looked at. */
  headers: boolean
}

/** The last check, a function that makes another one, and one that takes it away. Of two at once, the later one counts. */
export const useCheck = (site: NonNullable<Surroundings["site"]>) => {
  const [checked, setChecked] = useState<Checked | "checking">()
  const latest = useRef(0)

  const check = async (pasted: Pasted) => {
    latest.current += 1
    const turn = latest.current
    setChecked("checking")
    const origin = pasted.address?.origin
    const [allowed, release] = await Promise.all([
      origin === undefined ? undefined : askOrigin(site.id, { origin }),
      fetchRelease(`${location.origin}/v1/`).catch(() => undefined),
    ])
    const findings = checkPage(pasted, site, location.origin, { allowed, release })
    if (turn === latest.current) setChecked({ findings, origin, allowed, headers: pasted.headers.trim() !== "" })
  }
  const forget = () => {
    latest.current += 1
    setChecked(undefined)
  }
  return [checked, check, forget] as const
}
