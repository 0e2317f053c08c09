import { severityOf } from "../../src/check/findings.ts"
import { useWords } from "../words/ui-language.ts"
import { FindingList } from "./finding-list.tsx"
import type { Checked } from "./use-check.ts"
import { WORDS } from "./words.ts"

type Props = { checked: Checked; site: string }

/** What came of a check, and what could not be found out. */
export const ResultPart = ({ checked: { findings, origin, allowed, headers }, site }: Props) => {
  const words = useWords(WORDS)
  const wrong = findings.filter((finding) => severityOf(finding) === "wrong").length
  return (
    <>
      <h3 class={findings.length === 0 ? "fine" : undefined}>{words.result(wrong, findings.length - wrong)}</h3>
      {findings.length === 0 && <p>{words.well(site)}</p>}
      <FindingList findings={findings} />
      {origin && allowed && <p class="quiet">{words.allowed(origin)}</p>}
      {origin && allowed === undefined && <p class="quiet">{words.notTold}</p>}
      {!origin && <p class="quiet">{words.unasked}</p>}
      {wrong === 0 && !headers && <p class="quiet">{words.noHeaders}</p>}
    </>
  )
}
