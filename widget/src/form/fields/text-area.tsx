import { useField } from "../field.ts"
import type { FieldName } from "../values.ts"
import { describedBy, Label, Remark } from "./label.tsx"

type TextAreaProps = { name: FieldName; label: string; help: string; required: boolean }

/** Some lines of text; the box grows with them. */
export const TextArea = ({ name, label, help, required }: TextAreaProps) => {
  const { value, error, change, leave } = useField(name)
  return (
    <div class="field">
      <Label name={name} text={label} marked={!required} heading />
      <Remark name={name} help={help} error={error} />
      <textarea
        id={name}
        name={name}
        class="control"
        rows={3}
        value={value}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, help, error)}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={leave}
      />
    </div>
  )
}
