import { afterEach, beforeEach, expect, it } from "vitest"
import { fillIn, type RenderedForm, renderForm } from "../../test/render-form.tsx"

let form: RenderedForm
const parts = (name: string) => [...document.querySelectorAll<HTMLLabelElement>(`[part~=${name}]`)]

beforeEach(() => sessionStorage.clear())
afterEach(() => form.leavePage())

it("a page can restyle each part that is promised to it, on the form and on the receipt", async () => {
  form = renderForm()
  const { view, user } = form
  expect(parts("heading")).toEqual([view.getByRole("heading", { name: "Request a visit" })])
  expect(parts("button")).toEqual([view.getByRole("button", { name: "Send request" })])
  expect(parts("input")).toEqual(expect.arrayContaining(view.getAllByRole("textbox")))
  expect(parts("card").map((card) => card.control)).toEqual(view.getAllByRole("radio"))

  await fillIn(form)
  await user.click(view.getByRole("button", { name: "Send request" }))
  const thanks = await view.findByRole("heading", { name: /^Thank you/ })
  expect(parts("heading")).toEqual([thanks])
  expect(parts("receipt").some((receipt) => receipt.contains(thanks))).toBe(true)
})
