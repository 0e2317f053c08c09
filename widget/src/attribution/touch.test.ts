import { attributionSchema } from "@porchlight/shared/booking"
import { MAX_LENGTH } from "@porchlight/shared/limits"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { touchOf } from "./touch.ts"

describe("what brought a visitor to a page", () => {
  it("is the page, the referrer and the campaign's tags, and nothing else of the query", () => {
    const arrival = {
      address: "https://acme.example/book?utm_source=google&gclid=abc&email=ana%40example.com#ana",
      referrer: "https://www.google.com/search?q=ana+lopez",
    }
    expect(touchOf(arrival)).toEqual({
      landingPage: "https://acme.example/book",
      referrer: "https://www.google.com/search",
      utm_source: "google",
      gclid: "abc",
    })
  })

  it("is the campaign in the address of the page before, if that belongs to the same website", () => {
    const arrival = {
      address: "https://acme.example/book",
      referrer: "https://www.acme.example/heating?utm_campaign=winter&email=ana%40example.com",
    }
    expect(touchOf(arrival)).toEqual({ landingPage: "https://www.acme.example/heating", utm_campaign: "winter" })
  })

  it("is not the campaign in another website's address", () => {
    const arrival = { address: "https://acme.example/", referrer: "https://other.example/?utm_source=mail" }
    expect(touchOf(arrival)).toEqual({ landingPage: "https://acme.example/", referrer: "https://other.example/" })
  })

  it("is left out if the server would refuse it: no tag may cost a booking", () => {
    const address = `file:///home/ana/page.html?utm_source=%00%20&utm_medium=%E2%80%8B&utm_term=${"x".repeat(600)}`
    expect(touchOf({ address, referrer: "" })).toEqual({})
  })

  it("has ordinary blanks in its tags, as the server keeps them", () => {
    const address = "https://acme.example/?utm_term=no%C2%A0heat%E2%80%89austin&utm_content=%E2%80%8Efall%09sale"
    expect(touchOf({ address, referrer: "" })).toEqual({
      landingPage: "https://acme.example/",
      utm_term: "no heat austin",
      utm_content: "fall sale",
    })
  })

  it("names at least the website if the page's address is too long", () => {
    const address = `https://acme.example/${"a".repeat(MAX_LENGTH.url)}`
    expect(touchOf({ address, referrer: "" })).toEqual({ landingPage: "https://acme.example" })
  })

  it("passes the wire's rules, whatever the addresses hold", () => {
    const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 700 }), fc.string({ unit: "grapheme" }))
    const name = fc.oneof(fc.constantFrom("utm_source", "utm_term", "gclid", "fbclid", "first", "email"), anything)
    const query = fc
      .array(fc.tuple(name, anything), { maxLength: 8 })
      .map((pairs) => new URLSearchParams(pairs.map(([key, value]) => [key, value.toWellFormed()])).toString())
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.tuple(fc.webUrl(), query).map(([page, search]) => `${page}?${search}`),
      anything,
    )
    fc.assert(
      fc.property(address, address, (page, referrer) => {
        const touch = touchOf({ address: page, referrer })
        expect(attributionSchema.parse(touch)).toEqual(touch)
        expect(JSON.stringify(touch)).not.toMatch(/"(?:landingPage|referrer)":"[^"]*[?#]/)
      }),
    )
  })
})
