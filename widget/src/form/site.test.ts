import { USUAL_FIELDS } from "@porchlight/shared/site-parts"
import { expect, it } from "vitest"
import { site, siteWith } from "../../test/site.ts"
import { asksMore } from "./site.ts"

const question = { id: "age", label: { en: "How old is it?" }, kind: "text" } as const

it.each([
  ["an urgent service is chosen, with the number to call", site(), "no-heat"],
  ["a service is chosen that has questions", siteWith("tune-up", { questions: [question] }), "tune-up"],
  ["the site asks who the customer is", site({ fields: { ...USUAL_FIELDS, returning: "optional" } }), undefined],
])("a form waits for its second half if %s", (_, where, chosen) => {
  expect(asksMore(where, chosen)).toBe(true)
})

it("other forms show at once", () => {
  expect([asksMore(site(), undefined), asksMore(site(), "tune-up"), asksMore(site(), "gone")]).not.toContain(true)
})
