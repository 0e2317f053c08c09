import { expect, it } from "vitest"
import { renderForm } from "../../../test/render-form.tsx"

/** What WCAG 1.3.5 asks of fields about the visitor: the tokens of HTML, 4.10.18.7. */
const TOKENS = {
  name: "name",
  phone: "tel",
  email: "email",
  "address.street": "address-line1",
  "address.unit": "address-line2",
  "address.city": "address-level2",
  "address.state": "address-level1",
  "address.zip": "postal-code",
}

it("a browser that knows its visitor can fill in who and where they are", () => {
  const { view } = renderForm()
  const boxes = view.getAllByRole<HTMLInputElement>("textbox").filter(({ type }) => type !== "textarea")
  expect(Object.fromEntries(boxes.map(({ name, autocomplete }) => [name, autocomplete]))).toEqual(TOKENS)
})

it("no keyboard makes another word of a name or a street: only what is told in whole sentences is corrected", () => {
  const { view } = renderForm()
  const boxes = view.getAllByRole("textbox").map((box) => [box.id, box.getAttribute("autocorrect")])
  expect(boxes).toEqual([["details", null], ...Object.keys(TOKENS).map((name) => [name, "off"])])
})
