import { fireEvent } from "@testing-library/preact"
import { describe, expect, it } from "vitest"
import { type RenderedForm, renderForm } from "../../test/render-form.tsx"
import { siteWith } from "../../test/site.ts"

const TYPED = Object.entries({
  "Full name": "Ana",
  Phone: "512 555 0143",
  "Street address": "12 Oak St",
  City: "Austin",
  State: "TX",
  "ZIP code": "78701",
})

describe("a visitor with an emergency", () => {
  const careful = siteWith("no-heat", { safety: { en: "Smell gas? Leave first.", es: "¿Huele a gas? Salga primero." } })

  it("is told what to do until help comes, in their language", async () => {
    const { view, user } = renderForm({ site: careful, language: "es" })
    await user.click(view.getByLabelText("Sin calefacción"))
    expect(await view.findByText("¿Huele a gas? Salga primero.")).toBeTruthy()
  })

  it("hears it from a screen reader: it comes up in a live region that was there before", async () => {
    const { view, user } = renderForm({ site: careful })
    await user.click(view.getByLabelText("Tune-up"))
    const region = await view.findByText((_text, element) => element?.matches("fieldset > [role=status]") ?? false)
    expect(region.textContent).toBe("")
    await user.click(view.getByLabelText("No heat"))
    expect(region.textContent).toContain("Smell gas?")
  })

  it("is told to call above everything that is left to fill in", async () => {
    const { view, user } = renderForm({ site: careful })
    await user.click(view.getByLabelText("No heat"))
    const call = await view.findByText(/Can’t wait/)
    const next = view.getByLabelText(/What is going on/)
    expect(call.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})

describe("the number to call", () => {
  const lentTo = (host: Element) => [...host.querySelectorAll<HTMLAnchorElement>(":scope > a[slot]")]
  const arrived = async ({ host }: RenderedForm, count: number) => {
    await expect.poll(() => lentTo(host).length).toBe(count)
    return lentTo(host)
  }

  it("is a plain link among the page's own elements, where call tracking finds it", async () => {
    const form = renderForm({ inShadow: true })
    const [link] = await arrived(form, 1)
    expect(link).toMatchObject({
      href: "tel:+15125550100",
      textContent: "(512) 555-0100",
      slot: "porchlight-call-opening",
    })
    expect(form.view.getByText("(512) 555-0100").closest("slot")?.getAttribute("name")).toBe("porchlight-call-opening")
  })

  it("that a script has replaced stays replaced, wherever the form shows it again", async () => {
    const form = renderForm({ inShadow: true })
    const { view, user } = form
    const [link] = await arrived(form, 1)
    if (!link) throw new Error("No link.")
    link.textContent = "(512) 555-7777"
    link.href = "tel:+15125557777"
    await user.click(view.getByLabelText("No heat"))
    const urgent = (await arrived(form, 2))[1]
    expect(urgent).toMatchObject({ href: "tel:+15125557777", textContent: "(512) 555-7777" })
    expect(link.textContent).toBe("(512) 555-7777")
    // The keyboard of the tests does not reach into a shadow root.
    for (const [label, text] of TYPED) fireEvent.input(view.getByLabelText(label), { target: { value: text } })
    await user.click(view.getByRole("button", { name: "Send request" }))
    await view.findByText("7K3M-9QXT")
    expect(lentTo(form.host).map(({ slot, textContent }) => [slot, textContent])).toEqual([
      ["porchlight-call-receipt", "(512) 555-7777"],
    ])
  })

  it("is taken out of the page with the form, even where a script has put another link in its place", async () => {
    const form = renderForm({ inShadow: true })
    const [link] = await arrived(form, 1)
    const swapped = document.createElement("a")
    swapped.slot = link?.slot ?? ""
    link?.replaceWith(swapped)
    const { host } = form
    form.leavePage()
    expect(host.childElementCount).toBe(0)
  })

  it("stands once on a page that was restored from saved markup, which still has the link of an earlier form", async () => {
    const form = renderForm({ inShadow: true })
    form.host.innerHTML = '<a slot="porchlight-call-opening" href="tel:+15125550100">kept</a>'
    await expect.poll(() => lentTo(form.host).map(({ textContent }) => textContent)).toEqual(["(512) 555-0100"])
  })
})
