import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

describe("a site's own words", () => {
  it("stand in place of ours wherever we speak: labels, errors and the receipt", async () => {
    const own = {
      name: "Your name",
      "errors.phone.invalid": "That number is too short for us.",
      thanksNamed: "Bless you, {name}.",
    }
    const { view, user, send } = renderForm({ site: site({ texts: { en: own } }) })
    await user.type(view.getByLabelText("Phone"), "512")
    await user.tab()
    expect(await view.findByText("That number is too short for us.")).toBeTruthy()
    await user.clear(view.getByLabelText("Phone"))
    await user.type(view.getByLabelText("Your name"), "Ana")
    await user.type(view.getByLabelText("Phone"), "512 555 0143")
    for (const [label, text] of [
      ["Street address", "12 Oak St"],
      ["City", "Austin"],
      ["State", "TX"],
      ["ZIP code", "78701"],
    ] as const) {
      await user.type(view.getByLabelText(label), text)
    }
    await send()
    expect(await view.findByRole("heading", { name: "Bless you, Ana." })).toBeTruthy()
  })
})
