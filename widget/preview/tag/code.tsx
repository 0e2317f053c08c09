import type { Ref } from "preact"

/** Code that wraps at its blanks where it can: `data-` at the end of a line reads as the end of a word. */
export const Code = ({ text, innerRef }: { text: string; innerRef: Ref<HTMLElement> }) => (
  <code ref={innerRef}>
    {text.split(/(\s)/).map((word, index) => (
      <span key={`${index}`} class={word.trim() && "word"}>
        {word}
      </span>
    ))}
  </code>
)
