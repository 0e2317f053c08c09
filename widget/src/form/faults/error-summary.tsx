import { fill } from "../../messages/fill.ts"
import type { FaultWords } from "../../messages/messages.ts"
import { focusOnArrival } from "../focus.ts"
import type { FormProps } from "../parts.ts"
import { fieldOf } from "../submission/field-names.ts"
import { summarySentence } from "./summary-sentence.ts"

/** Everything that is wrong, with a link to each field. What has been corrected is struck out. It gets the focus at each refusal. */
export const ErrorSummary = ({ form, words }: FormProps & { words: FaultWords }) => {
  const { refusals, told, errors } = form.model
  if (told.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would claim the links as fields
    <div
      // A new element for each refusal, so that it takes the focus again.
      key={refusals}
      ref={focusOnArrival}
      class="notice summary"
      role="group"
      tabindex={-1}
      aria-labelledby="summary"
    >
      <h3 id="summary">
        {told.length === 1 ? words["summary.one"] : fill(words["summary.many"], { count: told.length })}
      </h3>
      <ul>
        {told.map((error) => {
          const field = fieldOf(error.field)
          const sentence = field ? summarySentence(form, words, error, field) : words.summaryOther
          const mended = !errors.some((open) => open.field === error.field)
          return (
            <li key={error.field}>
              {mended ? <s>{sentence}</s> : field ? <FieldLink field={field} text={sentence} /> : sentence}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const FieldLink = ({ field, text }: { field: string; text: string }) => (
  <a
    href={`#${field}`}
    onClick={(event) => {
      // A fragment leads nowhere inside a shadow root.
      event.preventDefault()
      event.currentTarget.closest("form")?.querySelector<HTMLElement>(`[id="${field}"]`)?.focus()
    }}
  >
    {text}
  </a>
)
