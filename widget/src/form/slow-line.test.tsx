import { expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

it("somebody who presses “Send” while the second half is still on its way sees at once that something happens", async () => {
  const { view, user } = renderForm({ fetchSubmission: "hangs" })
  await user.click(view.getByRole("button", { name: "Send request" }))
  expect(view.getByRole("button", { name: "Sending…" }).getAttribute("aria-disabled")).toBe("true")
})

it("and can send again if it never came", async () => {
  const { view, user } = renderForm({ fetchSubmission: "fails" })
  await user.click(view.getByRole("button", { name: "Send request" }))
  const button = await view.findByRole("button", { name: "Send again" })
  expect(button.getAttribute("aria-disabled")).toBe("false")
})
