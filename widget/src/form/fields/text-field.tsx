import { errorAt } from "../error-at.ts"
import type { FormProps } from "../parts.ts"
import type { FieldName } from "../values.ts"
import { describedBy, Label, Remark } from "./label.tsx"

type TextFieldProps = FormProps & {
  name: FieldName
  label: string
  required?: boolean
  /** Leaves out "optional" beside the label, since the words around it say when the field is needed. */
  unmarked?: boolean
  heading?: boolean
  help?: string
  /** The id of words elsewhere that describe it. */
  describedBy?: string | undefined
  /** Some lines of text, in a box that grows with them. */
  multiline?: boolean
  inputMode?: "numeric"
}

/** A box is of the type `text` where nothing is said. */
type Kind = { type?: "text" } | { type: "tel" } | { type: "email" }
type Aid = Kind & { autocomplete: string; autocapitalize?: "words" | "characters" }

const PLAIN: Aid = { autocomplete: "off" }

/** How a browser and its keyboard can help with a line; the tokens are those of HTML, 4.10.18.7. */
const AIDS: Partial<Record<FieldName, Aid>> = {
  name: { autocomplete: "name", autocapitalize: "words" },
  phone: { type: "tel", autocomplete: "tel" },
  email: { type: "email", autocomplete: "email" },
  "address.street": { autocomplete: "address-line1", autocapitalize: "words" },
  "address.unit": { autocomplete: "address-line2" },
  "address.city": { autocomplete: "address-level2", autocapitalize: "words" },
  "address.state": { autocomplete: "address-level1", autocapitalize: "words" },
  "address.zip": { autocomplete: "postal-code", autocapitalize: "characters" },
}

/** A text with its label, and what is wrong with it. */
export const TextField = (props: TextFieldProps) => {
  const { form, name, label, required = false, unmarked, heading, help, multiline, inputMode } = props
  const error = errorAt(form, name)
  const box = {
    id: name,
    name,
    class: "control",
    part: "input",
    value: form.model.values[name] ?? "",
    "aria-required": required,
    "aria-invalid": error !== undefined,
    "aria-describedby": describedBy(name, error, help) ?? props.describedBy,
    onInput: (event: { currentTarget: { value: string } }) => form.change(name, event.currentTarget.value, true),
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
        // The property `autocorrect` is a boolean, for which every text is true. Under this name, only the attribute is found.
        <input {...(AIDS[name] ?? PLAIN)} {...box} inputMode={inputMode} spellcheck={false} autoCorrect="off" />
      )}
    </div>
  )
}
