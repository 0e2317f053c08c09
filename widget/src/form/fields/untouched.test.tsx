import { expect, it } from "vitest"
import { renderForm } from "../../../test/render-form.tsx"

// Firefox tells screen readers what it thinks of a field, of its group and of the whole form, whatever `aria-invalid` says.
it("an empty field is needed but not wrong, neither to us nor to the browser, before anybody has been in it", () => {
  const { view, host } = renderForm()
  expect([...host.querySelectorAll(":invalid")]).toEqual([])
  const needed = view.getAllByRole("textbox").filter((box) => box.ariaRequired === "true")
  const names = ["name", "address.street", "address.city", "address.state", "address.zip"]
  expect(needed.map(({ id }) => id)).toEqual(names)
})

it("a choice with nothing wrong about it has no description, not even an empty one", () => {
  const { host } = renderForm()
  expect([...host.querySelectorAll("[type=radio][aria-describedby]")]).toEqual([])
})
