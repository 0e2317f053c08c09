import type { ComponentChildren } from "preact"
import type { Messages } from "../../messages/messages.ts"

type LabelProps = {
  name: string
  text: string
  /** The word "optional", if the field is. Required fields are the rule and not marked. */
  optional: string | undefined
  heading?: boolean | undefined
}

/** The label of a field, with the word "optional" where it may be left out. */
export const Label = ({ name, text, optional, heading }: LabelProps) => (
  <label class={heading ? "heading" : "label"} htmlFor={name}>
    {text}
    {optional && <Optional word={optional} />}
  </label>
)

/** The word "optional", quieter than the label before it. */
export const Optional = ({ word }: { word: Messages["optional"] }) => <span class="optional"> {word}</span>

type RemarkProps = { name: string; help?: string | undefined; error: ComponentChildren }

/** What is wrong with a field, or else its help: each an element of its own, by its `key`, as in a `NoticeBox`. */
export const Remark = ({ name, help, error }: RemarkProps) => {
  const kind = kindOf(help, error)
  if (!kind) return null
  return (
    <p key={kind} class={kind} id={`${name}-${kind}`}>
      {error || help}
    </p>
  )
}

/** The id of the remark that stands at a field, for `aria-describedby`. */
export const describedBy = (name: string, error: ComponentChildren, help?: string) => {
  const kind = kindOf(help, error)
  return kind && `${name}-${kind}`
}

const kindOf = (help: string | undefined, error: ComponentChildren) => (error ? "error" : help && "help")
