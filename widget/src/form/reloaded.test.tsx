import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

describe("what was typed", () => {
  it("is there again after a reload", async () => {
    const first = renderForm()
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    await first.user.click(first.view.getByLabelText("Tune-up"))
    first.leavePage()
    const { view } = renderForm()
    expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana")
    expect(view.getByLabelText<HTMLInputElement>("Tune-up").checked).toBe(true)
  })

  it("loses a day that has passed", async () => {
    const values = { name: "Ana", "preferred.date": "2026-11-20" }
    sessionStorage.setItem("porchlight:acme:1", JSON.stringify({ values }))
    const { view } = renderForm()
    expect(view.getByLabelText<HTMLInputElement>(/First available/).checked).toBe(true)
  })
})
