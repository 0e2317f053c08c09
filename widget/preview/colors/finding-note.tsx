import { useWords } from "../words/ui-language.ts"
import type { Finding } from "./use-found-colors.ts"
import { WORDS } from "./words.ts"

/** In plain words: what became of what was given. */
export const FindingNote = ({ finding }: { finding: Finding }) => {
  const words = useWords(WORDS)
  switch (finding.kind) {
    case "nothing-given":
      return null
    case "reading":
      return <p class="help">{words.reading}</p>
    case "too-large":
      return <p class="help error">{words.tooLarge}</p>
    case "unreadable":
      return <p class="help error">{words.unreadable}</p>
    case "found":
      return (
        <p class="help">
          {finding.colors.length ? words.found(finding.colors.length) : words.none[finding.from]}{" "}
          {finding.cut && words.cut}
        </p>
      )
  }
}
