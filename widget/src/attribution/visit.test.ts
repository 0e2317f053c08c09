import { attributionSchema } from "@porchlight/shared/booking"
import { CAMPAIGN_TAGS, MAX_BODY_BYTES } from "@porchlight/shared/limits"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Arrival } from "./arrival.ts"
import { nextVisit } from "./visit.ts"

const at = (path: string, referrer = "", again = false): Arrival => ({
  address: `https://www.acme.example${path}`,
  referrer,
  again,
})
const ad = at("/heating?utm_source=google&gclid=abc", "https://www.google.com/")
const inside = at("/about", "https://www.acme.example/heating")
const mail = at("/offer?utm_source=newsletter")

const visit = (...arrivals: Arrival[]) => arrivals.reduce(nextVisit, undefined) ?? {}
const byAd = {
  landingPage: "https://www.acme.example/heating",
  referrer: "https://www.google.com/",
  utm_source: "google",
  gclid: "abc",
}
const byMail = { landingPage: "https://www.acme.example/offer", utm_source: "newsletter" }

describe("a visit of several pages", () => {
  it("keeps the page that it began on, and what brought the visitor there", () => {
    expect(visit(ad, inside, at("/book", "https://acme.example/about"))).toEqual(byAd)
  })

  it("has a first and a last touch if the visitor was sent here twice", () => {
    expect(visit(ad, inside, mail, inside)).toEqual({ ...byMail, first: byAd })
  })

  it("keeps its very first touch, however many follow", () => {
    const search = at("/", "https://duckduckgo.com/")
    expect(visit(ad, mail, search).first).toEqual(byAd)
    expect(visit(ad, mail, search).referrer).toBe("https://duckduckgo.com/")
  })

  it("has one touch if the same one came twice", () => {
    expect(visit(ad, inside, ad)).toEqual(byAd)
    expect(visit(ad, mail, ad)).toEqual(byAd)
  })

  it("may begin directly, without campaign or referrer", () => {
    expect(visit(at("/"), inside, ad)).toEqual({ ...byAd, first: { landingPage: "https://www.acme.example/" } })
  })

  it("drops its first touch if the two are so long that they could cost the booking", () => {
    const long = (letter: string) => new URLSearchParams(CAMPAIGN_TAGS.map((tag) => [tag, letter.repeat(500)]))
    const { first, ...last } = visit(at(`/?${long("家")}`), at(`/?${long("暖")}`))
    expect(first).toBeUndefined()
    expect(last.utm_term).toBe("暖".repeat(500))
  })

  it.each([
    ["typed in by hand", at("/book")],
    ["a page inside", inside],
    ["a page of a subdomain", at("/", "https://shop.acme.example/")],
    ["reloaded", at("/?utm_source=old", "", true)],
  ])("is not begun anew by an address that is %s", (_, arrival) => {
    expect(visit(ad, arrival)).toEqual(byAd)
  })

  it("passes the wire's rules and fits into a request, whatever its addresses hold", () => {
    const letters = fc.string({ unit: "grapheme", maxLength: 600 })
    const page = fc
      .record({ utm_source: letters, utm_term: letters, utm_content: letters, gclid: letters, email: letters })
      .map((tags) => at(`/?${new URLSearchParams(tags)}`))
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (pages) => {
        const sent = visit(...pages)
        expect(attributionSchema.parse(sent)).toEqual(sent)
        expect(new TextEncoder().encode(JSON.stringify(sent)).length).toBeLessThan(MAX_BODY_BYTES * 0.8)
        expect(JSON.stringify(sent)).not.toContain("email")
      }),
    )
  })
})
