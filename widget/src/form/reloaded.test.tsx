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

  it("gets the service that another page of the website asks for, unless one was chosen before", async () => {
    const checked = ({ view }: ReturnType<typeof renderForm>, label: string) =>
      view.getByLabelText<HTMLInputElement>(label).checked
    const first = renderForm()
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    first.leavePage()
    const second = renderForm({ service: "tune-up" })
    expect(second.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana")
    expect(checked(second, "Tune-up")).toBe(true)
    await second.user.click(second.view.getByLabelText("No heat"))
    second.leavePage()
    expect(checked(renderForm({ service: "tune-up" }), "No heat")).toBe(true)
  })

  it("has the service of the page that it is on, and not that of a page before", async () => {
    const chosen = ({ view }: ReturnType<typeof renderForm>) =>
      view.getAllByRole<HTMLInputElement>("radio", { checked: true })[0]?.value
    const first = renderForm({ service: "no-heat" })
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    first.leavePage()
    const second = renderForm({ service: "tune-up" })
    expect(chosen(second)).toBe("tune-up")
    await second.user.type(second.view.getByLabelText("Full name"), " Ruiz")
    second.leavePage()
    const third = renderForm()
    // A page that asks for none has nothing better.
    expect(chosen(third)).toBe("tune-up")
    await third.user.click(third.view.getByLabelText("No heat"))
    third.leavePage()
    expect(chosen(renderForm({ service: "tune-up" }))).toBe("no-heat")
  })

  it.each([
    [
      "in doubt",
      { attempt: { key: "0190c0de-7f3a-4d2c-9b1e-5a6f7c8d9e0f", unsettled: { body: "{}", values: { name: "Ana" } } } },
    ],
    ["waiting to be online", { held: true }],
  ])("stays as it is while it is %s, whatever service a page asks for", (_, more) => {
    sessionStorage.setItem("porchlight:acme:1", JSON.stringify({ values: { name: "Ana" }, ...more }))
    const { view } = renderForm({ service: "tune-up" })
    expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana")
    expect(view.getByLabelText<HTMLInputElement>("Tune-up").checked).toBe(false)
  })

  it("loses a day that has passed", async () => {
    const values = { name: "Ana", "preferred.date": "2026-11-20" }
    sessionStorage.setItem("porchlight:acme:1", JSON.stringify({ values }))
    const { view } = renderForm()
    expect(view.getByLabelText<HTMLInputElement>(/First available/).checked).toBe(true)
  })
})
