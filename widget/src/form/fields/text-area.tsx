import { errorAt } from "../errors.tsx"
import type { FormProps } from "../parts.ts"
import { describedBy, Label, Remark } from "./label.tsx"

type TextAreaProps = FormProps & { name: "details"; label: string; help: string; required: boolean }

/** Some lines of text; the box grows with them. */
export const TextArea = ({ form, name, label, help, required }: TextAreaProps) => {
  const error = errorAt(form, name)
  return (
    <div class="field">
      <Label name={name} text={label} optional={required ? undefined : form.messages.optional} heading />
      <Remark name={name} help={help} error={error} />
      <textarea
        id={name}
        name={name}
        class="control"
        part="input"
        rows={3}
        value={form.model.values[name]}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(name, help, error)}
        onInput={(event) => form.change(name, event.currentTarget.value)}
        onBlur={() => form.leave(name)}
      />
    </div>
  )
}
