import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

describe("a form that is found again in the afternoon", () => {
  it("still has today chosen, and no longer its morning", async () => {
    const first = renderForm()
    await first.user.click(first.view.getByLabelText(/Nov 23/))
    await first.user.click(first.view.getByLabelText("Morning"))
    first.leavePage()
    const { view } = renderForm({ now: () => new Date("2026-11-23T19:00:00Z") })
    const isChosen = (label: string | RegExp) => view.getByLabelText<HTMLInputElement>(label).checked
    expect([isChosen(/Nov 23/), isChosen("Any time")]).toEqual([true, true])
  })
})

describe("a form that was left open overnight", () => {
  it("promises nothing for yesterday, and does not send a day that has passed", async () => {
    let now = new Date("2026-11-24T04:00:00Z")
    const { view, user, sent, fillIn, send } = renderForm({ now: () => now })
    expect(view.getByText("We open tomorrow at 7 AM and call you first thing.")).toBeTruthy()
    await user.click(view.getByLabelText(/Nov 24/))
    await fillIn()
    now = new Date("2026-11-25T14:00:00Z")
    document.dispatchEvent(new Event("visibilitychange"))
    await view.findByText("We call you back today by 6 PM.")
    expect(view.queryByLabelText(/Nov 24/)).toBeNull()
    await send()
    expect(await view.findByRole("link", { name: "Choose one of the days." })).toBeTruthy()
    expect(sent).toEqual([])
    await user.click(view.getByLabelText(/Nov 25/))
    await send()
    await view.findByText("7K3M-9QXT")
  })
})
