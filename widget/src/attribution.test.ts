import { describe, expect, it } from "vitest"
import { readAttribution } from "./attribution.ts"

describe("where a visitor came from", () => {
  it("is told by the page, the referrer and the campaign's tags, and by nothing else of the query", () => {
    const page = {
      URL: "https://acme.example/book?utm_source=google&gclid=abc&email=ana%40example.com#ana",
      referrer: "https://www.google.com/search?q=ana+lopez",
    }
    expect(readAttribution(page)).toEqual({
      landingPage: "https://acme.example/book",
      referrer: "https://www.google.com/search",
      utm_source: "google",
      gclid: "abc",
    })
  })

  it("is left out where it could cost the booking", () => {
    const page = { URL: `file:///home/ana/page.html?utm_source=%00%20&utm_term=${"x".repeat(600)}`, referrer: "" }
    expect(readAttribution(page)).toEqual({})
  })
})
