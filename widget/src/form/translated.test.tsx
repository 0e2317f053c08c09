import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { MONDAY_MORNING, site } from "../../test/site.ts"

/** As browsers do it: other elements in the place of each text. */
const translate = (host: Element) => {
  const texts = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  const found: Node[] = []
  while (texts.nextNode()) found.push(texts.currentNode)
  for (const text of found) {
    const translated = document.createElement("font")
    translated.textContent = `«${text.textContent}»`
    text.parentNode?.replaceChild(translated, text)
  }
}

/** Whether words stand in the form, translated or not: as often as they stand there. */
const times = (host: Element, words: string) => (host.textContent ?? "").split(words).length - 1

describe("on a page that the browser has translated", () => {
  it("what has become of a request shows", async () => {
    let line = false
    const { view, user, host, fillIn, send } = renderForm({
      online: () => line,
      outcomes: [{ kind: "busy", retryAfter: 5 }],
    })
    await fillIn()
    await send()
    await view.findByText("You are offline")
    translate(host)
    await user.click(view.getByRole("button", { name: /back online/ }))
    expect(
      view.getByText("We send your request as soon as you are back online. Please keep this page open."),
    ).toBeTruthy()
    line = true
    await user.click(view.getByRole("button", { name: /Send request/ }))
    expect(await view.findByRole("button", { name: "Send again" })).toBeTruthy()
  })

  it("each emergency is told what to do about itself, and asked its own questions", async () => {
    const urgent = (id: string, label: string, safety: string, question: string) => ({
      id,
      label: { en: label },
      urgent: true,
      safety: { en: safety },
      questions: [{ id: "where", label: { en: question }, kind: "text" as const }],
    })
    const { view, user, host } = renderForm({
      site: site({
        services: [
          urgent("gas", "Gas", "Leave the house.", "Where does it smell?"),
          urgent("leak", "Leak", "Turn off the main valve.", "Where does it drip?"),
        ],
      }),
    })
    await user.click(view.getByLabelText("Gas"))
    await view.findByText("Leave the house.")
    translate(host)
    await user.click(host.querySelector("[value=leak]") ?? host)
    expect(view.getByText("Turn off the main valve.")).toBeTruthy()
    expect(view.getByText("Where does it drip?")).toBeTruthy()
    expect([times(host, "Leave the house."), times(host, "Where does it smell?")]).toEqual([0, 0])
  })

  it("an error takes the place of the help, and the help comes back once", async () => {
    const { view, user, host, send } = renderForm({
      site: site({ fields: { ...site().fields, details: "required" } }),
    })
    const help = "What you see, hear or smell, and since when."
    translate(host)
    await send()
    await view.findByRole("group", { name: /another look/ })
    const box = host.querySelector("textarea")
    await expect.poll(() => box?.getAttribute("aria-invalid")).toBe("true")
    expect(times(host, help)).toBe(0)
    translate(host)
    await user.type(box ?? host, "No heat")
    expect(times(host, help)).toBe(1)
  })

  it("a note about the area goes with the ZIP code that it was about", async () => {
    const { view, user, host } = renderForm({
      site: site({ serviceArea: { zips: ["787*"], outside: "take", text: { en: "You are far away." } } }),
    })
    const zip = view.getByLabelText("ZIP code")
    await user.type(zip, "73501")
    await view.findByText("You are far away.")
    translate(host)
    await user.clear(zip)
    expect(times(host, "far away")).toBe(0)
  })

  it("the promise and the days are those of the moment", async () => {
    let now = MONDAY_MORNING
    const { host } = renderForm({ now: () => now })
    translate(host)
    now = new Date("2026-11-24T02:00:00Z")
    document.dispatchEvent(new Event("visibilitychange"))
    expect([times(host, "call you back today"), times(host, "We open tomorrow at 7 AM")]).toEqual([0, 1])
    translate(host)
    now = new Date("2026-11-24T16:00:00Z")
    document.dispatchEvent(new Event("visibilitychange"))
    const [, today] = host.querySelectorAll("[name='preferred.date']")
    expect(today?.closest("label")?.textContent?.replace(/[«»]/g, "")).toBe("TodayNov 24")
  })

  it("a receipt promises what is true at the moment", async () => {
    let now = MONDAY_MORNING
    const { view, host, fillIn, send } = renderForm({ now: () => now })
    await fillIn()
    await send()
    await view.findByRole("heading", { name: /^Thank you/ })
    translate(host)
    now = new Date("2026-11-24T02:00:00Z")
    document.dispatchEvent(new Event("visibilitychange"))
    expect([times(host, "call you back today"), times(host, "We open tomorrow at 7 AM")]).toEqual([0, 1])
  })
})
