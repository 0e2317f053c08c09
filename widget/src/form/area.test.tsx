import type { PublicSite } from "@porchlight/shared/site"
import { screen } from "@testing-library/preact"
import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

const TEXT = { en: "We only drive within Austin.", es: "Solo vamos dentro de Austin." }
const refusing = (changes: Partial<PublicSite> = {}) =>
  site({ serviceArea: { zips: ["787*"], outside: "refuse" }, ...changes })
const taking = site({ serviceArea: { zips: ["787*"], outside: "take" } })

const zip = () => screen.getByLabelText<HTMLInputElement>("ZIP code")

describe("where the contractor turns others away", () => {
  it("the ZIP code is asked right after the service, once, and says why", () => {
    const { view } = renderForm({ site: refusing() })
    const boxes = view.getAllByRole("textbox").map((box) => box.getAttribute("name"))
    expect(boxes[0]).toBe("address.zip")
    expect(boxes.filter((name) => name === "address.zip")).toHaveLength(1)
    expect(zip().getAttribute("autocomplete")).toBe("postal-code")
    expect(view.getByText("So we can tell you right away whether we serve your area.")).toBeTruthy()
  })

  it("the ZIP code stays in the address if that comes early or is optional", () => {
    const early = renderForm({ site: refusing({ order: ["service", "address"] }) })
    expect(early.view.queryByText(/whether we serve/)).toBeNull()
    early.leavePage()
    const { view } = renderForm({ site: refusing({ fields: { ...site().fields, address: "optional" } }) })
    expect(view.queryByText(/whether we serve/)).toBeNull()
    expect(zip()).toBeTruthy()
  })

  it("visitors from elsewhere are told at the fifth digit, with the number to call", async () => {
    const { view, user } = renderForm({ site: refusing() })
    await user.type(zip(), "7350")
    expect(view.queryByText(/do not work/)).toBeNull()
    await user.type(zip(), "1")
    const remark = await view.findByText(/We do not work in this area/)
    expect(remark.querySelector("a")?.getAttribute("href")).toBe("tel:+15125550100")
    expect(zip().getAttribute("aria-invalid")).toBe("true")
  })

  it("they are told once: what is announced describes the field only when they come back to it", async () => {
    const { view, user } = renderForm({ site: refusing() })
    await user.type(zip(), "73501")
    const remark = await view.findByText(/We do not work in this area/)
    expect(remark.getAttribute("role")).toBe("alert")
    const description = { name: "ZIP code", description: /^We do not work in this area/ }
    expect(view.queryByRole("textbox", description)).toBeNull()
    await user.tab()
    expect(view.getByRole("textbox", description)).toBe(zip())
  })

  it("they are told in the contractor's own words, in their language", async () => {
    const { view, user } = renderForm({
      language: "es",
      site: refusing({ serviceArea: { zips: ["787*"], outside: "refuse", text: TEXT } }),
    })
    await user.type(view.getByLabelText("Código postal"), "73501")
    expect(await view.findByText(/Solo vamos dentro de Austin/)).toBeTruthy()
  })

  it("nothing is sent from outside, and a ZIP code of the area corrects it", async () => {
    const { view, user, sent, bodies, fillIn, send } = renderForm({ site: refusing() })
    await fillIn()
    await user.clear(zip())
    await user.type(zip(), "73501")
    await send()
    expect(await view.findByRole("link", { name: /do not work/ })).toBeTruthy()
    expect(sent).toEqual([])
    await user.clear(zip())
    await user.type(zip(), "78704")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0].address).toMatchObject({ street: "12 Oak St", zip: "78704" })
  })
})

describe("where the contractor takes others' requests all the same", () => {
  it("visitors from outside are told kindly, and can send their request", async () => {
    const { view, user, bodies, fillIn, send } = renderForm({ site: taking })
    await fillIn()
    await user.clear(zip())
    await user.type(zip(), "735")
    expect(view.queryByText(/outside our area/)).toBeNull()
    await user.type(zip(), "01")
    expect(await view.findByText(/a little outside our area/)).toBeTruthy()
    expect(zip().getAttribute("aria-invalid")).toBe("false")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0].address.zip).toBe("73501")
  })

  it("nobody else is told anything", async () => {
    const { view, user } = renderForm({ site: taking })
    await user.type(zip(), "78701-1234")
    await user.tab()
    expect(view.queryByText(/outside our area/)).toBeNull()
  })
})
