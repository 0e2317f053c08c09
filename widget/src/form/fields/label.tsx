import type { ComponentChildren } from "preact"
import type { Messages } from "../../messages/messages.ts"

type LabelProps = {
  name: string
  text: string
  /** The word "optional", if the field is. Required fields are the rule and not marked. */
  optional: string | undefined
  heading?: boolean
}

/** The label of a field, with the word "optional" where it may be left out. */
export const Label = ({ name, text, optional, heading = false }: LabelProps) => (
  <label class={heading ? "heading" : "label"} htmlFor={name}>
    {text}
    {optional && <Optional word={optional} />}
  </label>
)

/** The word "optional", quieter than the label before it. */
export const Optional = ({ word }: { word: Messages["optional"] }) => <span class="optional"> {word}</span>

type RemarkProps = { name: string; help?: string | undefined; error: ComponentChildren }

/** What is wrong with a field, or else its help. */
export const Remark = ({ name, help, error }: RemarkProps) => {
  if (error) {
    return (
      <p class="error" id={`${name}-error`}>
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
export const describedBy = (name: string, help: string | undefined, error: ComponentChildren) => {
  if (error) return `${name}-error`
  return help ? `${name}-help` : undefined
}
