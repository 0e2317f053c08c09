import { expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

const parts = (name: string) => [...document.querySelectorAll<HTMLLabelElement>(`[part~=${name}]`)]

it("a page can restyle each part that is promised to it, on the form and on the receipt", async () => {
  const { view, user, fillIn } = renderForm()
  expect(parts("heading")).toEqual([view.getByRole("heading", { name: "Request a visit" })])
  expect(parts("button")).toEqual([view.getByRole("button", { name: "Send request" })])
  expect(parts("input")).toEqual(expect.arrayContaining(view.getAllByRole("textbox")))
  expect(parts("card").map((card) => card.control)).toEqual(view.getAllByRole("radio"))

  await fillIn()
  await user.click(view.getByRole("button", { name: "Send request" }))
  const thanks = await view.findByRole("heading", { name: /^Thank you/ })
  expect(parts("heading")).toEqual([thanks])
  expect(parts("receipt").some((receipt) => receipt.contains(thanks))).toBe(true)
})
