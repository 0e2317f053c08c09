import { ErrorMark } from "../marks.tsx"
import { useParts } from "../parts.ts"

type LabelProps = {
  name: string
  text: string /** Whether "optional" is said beside it. */
  marked: boolean
  heading?: boolean
}

/** A field's label. Required is the rule and goes without saying; optional is said. */
export const Label = ({ name, text, marked, heading = false }: LabelProps) => (
  <label class={heading ? "heading" : "label"} htmlFor={name}>
    {text}
    {marked && <Optional />}
  </label>
)

export const Optional = () => {
  const { messages } = useParts()
  return <span class="optional"> {messages.optional}</span>
}

type RemarkProps = { name: string; help: string | undefined; error: string | undefined }

/** What is wrong with a field, in the place of its help. */
export const Remark = ({ name, help, error }: RemarkProps) => {
  if (error) {
    return (
      <p class="error" id={`${name}-error`}>
        <ErrorMark />
        {error}
      </p>
    )
  }
  return help ? (
    <p class="help" id={`${name}-help`}>
      {help}
    </p>
  ) : null
}

/** The id of the remark that stands at a field, for `aria-describedby`. */
export const describedBy = (name: string, help: string | undefined, error: string | undefined) => {
  if (error) return `${name}-error`
  return help ? `${name}-help` : undefined
}
