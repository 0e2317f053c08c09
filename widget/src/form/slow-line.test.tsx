import { afterEach, beforeEach, expect, it } from "vitest"
import { type RenderedForm, renderForm } from "../../test/render-form.tsx"

let form: RenderedForm

beforeEach(() => sessionStorage.clear())
afterEach(() => form.leavePage())

it("who sends while the second half is still on its way sees at once that it was heard", async () => {
  form = renderForm({ fetchSubmission: "hangs" })
  const { view, user } = form
  await user.click(view.getByRole("button", { name: "Send request" }))
  expect(view.getByRole("button", { name: "Sending…" }).getAttribute("aria-disabled")).toBe("true")
})

it("and can send again where it never came", async () => {
  form = renderForm({ fetchSubmission: "fails" })
  const { view, user } = form
  await user.click(view.getByRole("button", { name: "Send request" }))
  const button = await view.findByRole("button", { name: "Send again" })
  expect(button.getAttribute("aria-disabled")).toBe("false")
})
