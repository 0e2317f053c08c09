import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

describe("the form as it is found", () => {
  it("says when the office calls back, and its number", () => {
    const { view } = renderForm()
    expect(view.getByText("We call you back today by 6 PM.")).toBeTruthy()
    expect(view.getByRole("link", { name: "(512) 555-0100" }).getAttribute("href")).toBe("tel:+15125550100")
  })

  it("has no error, and has written nothing down", () => {
    const { view } = renderForm()
    expect(view.queryByText(/^Enter/)).toBeNull()
    expect(sessionStorage.length).toBe(0)
  })

  it("offers the next open days, without the holiday and the Sunday", () => {
    const { view } = renderForm()
    const days = view.getAllByRole("radio").map((radio) => radio.getAttribute("value"))
    expect(days).toEqual(expect.arrayContaining(["2026-11-23", "2026-11-25", "2026-11-27", "2026-11-28", "2026-11-30"]))
    expect(days).not.toContain("2026-11-26")
    expect(days).not.toContain("2026-11-29")
  })

  it("speaks Spanish where that was chosen", () => {
    const { view } = renderForm({ language: "es" })
    expect(view.getByRole("heading", { name: "Solicite una visita" })).toBeTruthy()
    expect(view.getByLabelText("Sin calefacción")).toBeTruthy()
  })

  it("uses the contractor's own words", () => {
    const { view } = renderForm({ site: site({ texts: { en: { heading: "Fix it today", submit: "Book it" } } }) })
    expect(view.getByRole("heading", { name: "Fix it today" })).toBeTruthy()
    expect(view.getByRole("button", { name: "Book it" })).toBeTruthy()
  })

  it("has the service chosen that the page asks for", () => {
    const { view } = renderForm({ service: "tune-up" })
    expect(view.getByLabelText<HTMLInputElement>("Tune-up").checked).toBe(true)
  })

  it("tells visitors with an emergency to call, and nobody else", async () => {
    const { view, user } = renderForm()
    await user.click(view.getByLabelText("Tune-up"))
    expect(view.queryByText(/Can’t wait/)).toBeNull()
    await user.click(view.getByLabelText("No heat"))
    expect(await view.findByText(/Can’t wait/)).toBeTruthy()
  })

  it("asks for nothing that the site leaves out", () => {
    const fields = {
      details: "off",
      preferred: "off",
      phone: "required",
      email: "off",
      address: "off",
      customerType: "off",
      returning: "off",
    } as const
    const { view } = renderForm({ site: site({ fields, services: [] }) })
    expect(view.getAllByRole("textbox").map((box) => box.getAttribute("name"))).toEqual(["name", "phone"])
    expect(view.queryByRole("radio")).toBeNull()
  })
})
