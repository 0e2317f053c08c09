import { errorSentence } from "../errors.ts"
import type { FormProps } from "../parts.ts"
import { fieldOf } from "../values.ts"

/** All that is wrong, with a way to each field. Gets the focus each time that a request is refused. */
export const ErrorSummary = ({ form }: FormProps) => {
  const { messages, model } = form
  const { refusals, errors, phase } = model
  if (refusals === 0 || errors.length === 0 || phase.kind === "sending") return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would claim the links as fields
    <div
      // Another refusal, another summary: made anew, it takes the focus again.
      key={refusals}
      ref={focus}
      class="notice summary"
      role="group"
      tabIndex={-1}
      aria-labelledby="summary"
    >
      <h3 id="summary">{messages.summary(errors.length)}</h3>
      <ul>
        {errors.map((error) => {
          const field = fieldOf(error.field)
          return (
            <li key={error.field}>
              {field ? <FieldLink field={field} text={errorSentence(messages, error)} /> : messages.summaryOther}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const focus = (summary: HTMLElement | null) => summary?.focus()

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
