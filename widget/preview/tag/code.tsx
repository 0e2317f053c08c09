import type { Ref } from "preact"

/** Where code may wrap: around its blanks, and behind a tag. */
const SEAMS = /(?<=\s)|(?=\s)|(?<=>)(?=\S)/

/** Code that wraps at its seams where it can: `data-` at the end of a line reads as the end of a word. */
export const Code = ({ text, innerRef }: { text: string; innerRef: Ref<HTMLElement> }) => (
  <code ref={innerRef}>
    {text.split(SEAMS).map((word, index) => (
      <span key={`${index}`} class={word.trim() && "word"}>
        {word}
      </span>
    ))}
  </code>
)
