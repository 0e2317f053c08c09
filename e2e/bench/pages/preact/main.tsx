import { render } from "preact"
import { useState } from "preact/hooks"

const FIELDS = [
  { name: "name", label: "Full name", type: "text", autoComplete: "name" },
  { name: "phone", label: "Phone", type: "tel", autoComplete: "tel" },
  { name: "email", label: "Email", type: "email", autoComplete: "email" },
  { name: "street", label: "Street address", type: "text", autoComplete: "address-line1" },
  { name: "zip", label: "ZIP code", type: "text", autoComplete: "postal-code" },
  { name: "details", label: "What is going on?", type: "text", autoComplete: "off" },
] as const

const Form = () => {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    await fetch("/book", { method: "POST", body: JSON.stringify(values) })
  }
  return (
    <form onSubmit={send}>
      {FIELDS.map(({ name, label, ...field }) => (
        <p key={name}>
          <label>
            {label}{" "}
            <input
              {...field}
              name={name}
              value={values[name] ?? ""}
              onInput={({ currentTarget }) => setValues({ ...values, [name]: currentTarget.value })}
            />
          </label>
        </p>
      ))}
      <button type="submit">Send request</button>
    </form>
  )
}

const place = document.getElementById("form")
if (place) render(<Form />, place)
