import type { PublicSite } from "@porchlight/shared/site"
import { useEffect, useState } from "preact/hooks"
import type { SiteAnswer } from "../../src/contract.ts"

export type SiteState =
  | { kind: "loading" }
  | { kind: "site"; site: PublicSite }
  | { kind: "gone" }
  /** `again` asks once more. */
  | { kind: "unreachable"; again: () => void }

/** What the server knows of a site. An answer that comes after the next question was asked is dropped. */
export const useSite = (id: string, fetchSite: (id: string) => Promise<SiteAnswer>): SiteState => {
  const [state, setState] = useState<SiteState>({ kind: "loading" })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let wanted = true
    const tell = (next: SiteState) => wanted && setState(next)
    tell({ kind: "loading" })
    fetchSite(id).then(tell, () => tell({ kind: "unreachable", again: () => setRound(round + 1) }))
    return () => {
      wanted = false
    }
  }, [id, fetchSite, round])
  return state
}
