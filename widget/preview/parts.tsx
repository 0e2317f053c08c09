import { useWords } from "./words/ui-language.ts"
import { WORDS } from "./words/words.ts"

const PARTS = ["settings", "form", "take"] as const

/** Links to the parts of the page. */
export const Parts = () => {
  const words = useWords(WORDS)
  return (
    <nav class="parts" aria-label={words.parts}>
      {PARTS.map((part) => (
        <a key={part} href={`#${part}`} onClick={(event) => jump(event, part)}>
          {words[part]}
        </a>
      ))}
    </nav>
  )
}

/** The address stays: its fragment may hold the form's texts. */
const jump = (event: Event, part: string) => {
  event.preventDefault()
  const there = document.getElementById(part)
  there?.scrollIntoView()
  there?.focus({ preventScroll: true })
}
