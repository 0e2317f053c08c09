import { useField } from "../field.ts"
import type { FieldName } from "../values.ts"
import { describedBy, Label, Remark } from "./label.tsx"

type TextFieldProps = {
  name: FieldName
  label: string
  help?: string
  required: boolean
  /** Does without "optional" beside its label, since the words around it say when it is needed. */
  unmarked?: boolean
  /** The autofill token (HTML, 4.10.18.7). */
  autocomplete: string
  kind?: { type: "text" } | { type: "tel" } | { type: "email" }
  inputMode?: "tel" | "email" | "numeric"
  autocapitalize?: "words" | "characters" | "off"
}

/** A line of text with its label, and its help or what is wrong with it. */
export const TextField = ({
  name,
  label,
  help,
  required,
  unmarked = false,
  kind = { type: "text" },
  ...input
}: TextFieldProps) => {
  const { value, error, change, leave } = useField(name)
  return (
    <div class={`field ${name.replace(".", "-")}`}>
      <Label name={name} text={label} marked={!required && !unmarked} />
      <Remark name={name} help={help} error={error} />
      <input
        {...kind}
        {...input}
        id={name}
        name={name}
        class="control"
        value={value}
        required={required}
        spellcheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, help, error)}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={leave}
      />
    </div>
  )
}
