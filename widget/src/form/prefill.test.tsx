import type { PublicSite } from "@porchlight/shared/site"
import { USUAL_FIELDS } from "@porchlight/shared/site-parts"
import { screen } from "@testing-library/preact"
import { afterEach, describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"
import type { Prefill } from "../contract.ts"

const box = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label)
afterEach(() => history.replaceState(null, "", "/"))

describe("what the page knows of its visitor", () => {
  it("is filled in, by the API's names", async () => {
    const form = renderForm()
    await form.prefill({
      name: "Ana",
      phone: "512 555 0143",
      service: "tune-up",
      address: { city: "Austin", zip: "78701" },
      preferred: { date: "2026-11-24", window: "morning" },
    })
    expect([box("Full name").value, box("Phone").value, box("City").value, box("ZIP code").value]).toEqual([
      "Ana",
      "512 555 0143",
      "Austin",
      "78701",
    ])
    expect([box("Tune-up").checked, box(/Nov 24/).checked, box("Morning").checked]).toEqual([true, true, true])
  })

  it("is filled in too if the page has a phone or a ZIP code as a number", async () => {
    const form = renderForm()
    const known: object = { phone: 5125550143, address: { zip: 78701 } }
    await form.prefill(known)
    expect([box("Phone").value, box("ZIP code").value]).toEqual(["5125550143", "78701"])
  })

  it("never replaces what the visitor has typed", async () => {
    const form = renderForm()
    await form.user.type(box("Full name"), "Bea")
    await form.user.click(box("No heat"))
    await form.prefill({ name: "Ana", service: "tune-up", phone: "512 555 0143" })
    expect([box("Full name").value, box("No heat").checked, box("Phone").value]).toEqual(["Bea", true, "512 555 0143"])
  })

  it("is replaced by what the page says later, unless the visitor has changed it", async () => {
    const form = renderForm()
    await form.prefill({ name: "Ana", phone: "512 555 0143", service: "no-heat" })
    await form.user.type(box("Phone"), "9")
    await form.prefill({ name: "Bea", phone: "512 555 0144", service: "tune-up" })
    expect([box("Full name").value, box("Phone").value, box("Tune-up").checked]).toEqual(["Bea", "512 555 01439", true])
  })

  it("replaces the service of the tag, but not one that the visitor has chosen", async () => {
    const form = renderForm({ service: "tune-up" })
    await form.prefill({ service: "gold" })
    expect(box("Tune-up").checked).toBe(true)
    await form.prefill({ service: "no-heat" })
    expect(box("No heat").checked).toBe(true)
    await form.user.click(box("Something else"))
    await form.prefill({ service: "tune-up" })
    expect(box("Something else").checked).toBe(true)
  })

  it.each<[string, unknown]>([
    ["a service that there is not", { service: "gold" }],
    ["a day that is closed", { preferred: { date: "2026-11-26" } }],
    ["a name that nobody has", { name: { first: "Ana" } }],
    ["names that hide something", { name: "A\u0007b" }],
    ["names without end", { name: "a".repeat(5000) }],
    ["an agreement that was never given", { smsConsent: { granted: true }, "smsConsent.granted": "yes" }],
    ["an agreement, as a word", { smsConsent: "yes" }],
    ["an agreement, as a truth", { smsConsent: true }],
    ["nothing at all", null],
  ])("is not used if it is %s", async (_what, known) => {
    const form = renderForm({
      site: site({ smsConsent: { text: { en: "May we text you?" }, version: { en: "abc" } } }),
    })
    await form.view.findByLabelText("May we text you?")
    await form.prefill(known as Prefill)
    expect(box("Full name").value).toBe("")
    expect(form.view.getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked).length).toBe(2)
    expect(box("May we text you?").checked).toBe(false)
  })

  it("chooses no part of a day in which the office does not work", async () => {
    const form = renderForm()
    await form.prefill({ preferred: { window: "afternoon", date: "2026-11-28" } })
    expect([box(/Nov 28/).checked, box("Any time").checked]).toEqual([true, true])
    await form.user.click(box(/Nov 24/))
    await form.prefill({ preferred: { window: "afternoon" } })
    expect(box("Afternoon").checked).toBe(true)
  })

  it("is not written down before the visitor does something", async () => {
    const form = renderForm()
    await form.prefill({ name: "Ana" })
    expect(box("Full name").value).toBe("Ana")
    expect(sessionStorage.length).toBe(0)
    await form.user.type(box("Phone"), "5")
    expect(sessionStorage.length).toBe(1)
  })
})

describe("a link to the page", () => {
  const allowing = (...prefill: NonNullable<PublicSite["prefill"]>) => site({ prefill })

  it("fills in what the site allows", async () => {
    history.replaceState(null, "", "/?porchlight-service=tune-up&porchlight-zip=78701&porchlight-city=Austin")
    renderForm({ site: allowing("service", "zip") })
    await expect.poll(() => box("ZIP code").value).toBe("78701")
    expect([box("Tune-up").checked, box("City").value]).toEqual([true, ""])
  })

  it.each([
    ["true", "Yes"],
    ["false", "No"],
  ])("says that somebody has been a customer before as the API does: %s", async (said, answer) => {
    history.replaceState(null, "", `/?porchlight-returning=${said}`)
    renderForm({ site: site({ prefill: ["returning"], fields: { ...USUAL_FIELDS, returning: "optional" } }) })
    await expect.poll(() => screen.queryByLabelText<HTMLInputElement>(answer)?.checked).toBe(true)
  })

  it("never says who somebody is", async () => {
    history.replaceState(null, "", "/?porchlight-zip=78701&porchlight-name=Ana&porchlight-phone=5125550143")
    renderForm({ site: allowing("zip") })
    await expect.poll(() => box("ZIP code").value).toBe("78701")
    expect([box("Full name").value, box("Phone").value]).toEqual(["", ""])
  })

  it("fills in nothing where the site does not say so", async () => {
    history.replaceState(null, "", "/?porchlight-zip=78701")
    const { view, user } = renderForm()
    await user.click(view.getByLabelText("No heat"))
    await view.findByText(/Can’t wait/)
    expect(box("ZIP code").value).toBe("")
  })
})
