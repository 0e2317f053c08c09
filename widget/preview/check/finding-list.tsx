import { adviceForEach } from "../../src/check/advice.ts"
import { type Finding, severityOf } from "../../src/check/findings.ts"
import { en } from "../../src/check/words/en.ts"
import { es } from "../../src/check/words/es.ts"
import { Copyable } from "../tag/copyable.tsx"
import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

const FINDING_WORDS = { en, es }

/** Findings, those that keep the form away first. */
export const FindingList = ({ findings }: { findings: readonly Finding[] }) => {
  const words = useWords(WORDS)
  const explained = useWords(FINDING_WORDS)
  const wrongFirst = findings.toSorted((a, b) => Number(severityOf(b) === "wrong") - Number(severityOf(a) === "wrong"))
  return (
    <ul class="findings">
      {adviceForEach(explained, wrongFirst).map(({ says, todo, code }, index) => {
        const finding = wrongFirst[index]
        const severity = finding ? severityOf(finding) : "look"
        return (
          <li key={`${index} ${says}`} class={severity}>
            <p>
              <span class="severity">{words.severity[severity]}</span> <strong>{says}</strong>
            </p>
            <p>{todo}</p>
            {code && <Copyable text={code} button={words.copy} />}
          </li>
        )
      })}
    </ul>
  )
}
