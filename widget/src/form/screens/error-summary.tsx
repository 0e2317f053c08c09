import { useEffect, useRef } from "preact/hooks"
import { errorSentence, useBookingControl } from "../field.ts"
import { useParts } from "../parts.ts"
import { fieldOf } from "../values.ts"

/** All that is wrong, with a way to each field. Gets the focus each time that a request is refused. */
export const ErrorSummary = () => {
  const { messages } = useParts()
  const { model } = useBookingControl()
  const summary = useRef<HTMLDivElement>(null)
  const { refusals, errors, phase } = model

  useEffect(() => {
    if (refusals > 0) summary.current?.focus()
  }, [refusals])

  if (refusals === 0 || errors.length === 0 || phase.kind === "sending") return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would claim the links as fields
    <div ref={summary} class="notice summary" role="group" tabIndex={-1} aria-labelledby="summary">
      <h3 id="summary">{messages.summary(errors.length)}</h3>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <FieldLink path={error.field} text={errorSentence(messages, error)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const FieldLink = ({ path, text }: { path: string; text: string }) => {
  const { messages } = useParts()
  const field = fieldOf(path)
  if (!field) return <>{messages.summaryOther}</>
  return (
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
}
