import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

/** The first days that are offered, as they are read out. */
const firstDays = (setting: Parameters<typeof renderForm>[0]) =>
  renderForm(setting)
    .view.getAllByRole<HTMLInputElement>("radio")
    .filter(({ name, value }) => name === "preferred.date" && value)
    .slice(0, 3)
    .map((radio) =>
      [...(radio.closest("label")?.querySelectorAll(".words > span") ?? [])].map((part) => part.textContent),
    )

describe("the days on offer", () => {
  it.each([
    ["en", ["Today", "Nov 23"], ["Tomorrow", "Nov 24"], ["Wed", "Nov 25"]],
    ["es", ["Hoy", "23 nov"], ["Mañana", "24 nov"], ["Mié", "25 nov"]],
    ["fr", ["Aujourd’hui", "23 nov."], ["Demain", "24 nov."], ["Mer.", "25 nov."]],
  ] as const)("say today and tomorrow beside their dates, in %s too", (language, ...days) => {
    expect(firstDays({ language })).toEqual(days)
  })

  it("are the contractor's, not the visitor's", () => {
    // Monday at ten in Chicago is Tuesday at five in Auckland.
    const [today, tomorrow] = firstDays({ site: site({ timeZone: "Pacific/Auckland" }) })
    expect([today, tomorrow]).toEqual([
      ["Today", "Nov 24"],
      ["Tomorrow", "Nov 25"],
    ])
  })

  it("call the right day tomorrow if the office is closed today", () => {
    const sunday = new Date("2026-11-22T18:00:00Z")
    expect(firstDays({ now: () => sunday })).toEqual([
      ["Tomorrow", "Nov 23"],
      ["Tue", "Nov 24"],
      ["Wed", "Nov 25"],
    ])
  })
})
