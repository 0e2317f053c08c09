import { errorAt } from "../errors.tsx"
import type { FormProps } from "../parts.ts"
import type { FieldName } from "../values.ts"
import { describedBy, Label, Remark } from "./label.tsx"

type TextFieldProps = FormProps & {
  name: FieldName
  label: string
  required: boolean
  /** Does without "optional" beside its label, since the words around it say when it is needed. */
  unmarked?: boolean
  heading?: boolean
  help?: string
  /** Some lines of text, in a box that grows with them. */
  multiline?: boolean
  /** The autofill token (HTML, 4.10.18.7). */
  autocomplete?: string
  kind?: { type: "text" } | { type: "tel" } | { type: "email" }
  inputMode?: "tel" | "email" | "numeric"
  autocapitalize?: "words" | "characters" | "off"
}

/** A text with its label, and what is wrong with it. */
export const TextField = (props: TextFieldProps) => {
  const { form, name, label, required, unmarked, heading = false, help, multiline, kind, ...input } = props
  const error = errorAt(form, name)
  const box = {
    id: name,
    name,
    class: "control",
    part: "input",
    value: form.model.values[name] ?? "",
    required,
    "aria-invalid": error !== undefined,
    "aria-describedby": describedBy(name, help, error),
    onInput: (event: { currentTarget: { value: string } }) => form.change(name, event.currentTarget.value),
    onBlur: () => form.leave(name),
  }
  return (
    <div class={`field ${name.replace(".", "-")}`}>
      <Label
        name={name}
        text={label}
        optional={required || unmarked ? undefined : form.messages.optional}
        heading={heading}
      />
      <Remark name={name} help={help} error={error} />
      {multiline ? (
        <textarea {...box} rows={3} />
      ) : (
        <input {...(kind ?? { type: "text" })} {...input} {...box} spellcheck={false} />
      )}
    </div>
  )
}
