import { beforeEach, describe, expect, it, vi } from "vitest"
import { draftStore } from "../form/draft.ts"
import { EMPTY } from "../form/values.ts"
import { type Agreement, sayConsent } from "./consent.ts"

const page: Window & { Porchlight?: Agreement } = window
const KEY = "porchlight:acme"
const byAd = { landingPage: "http://localhost:3000/", utm_source: "google" }

/** One page of a visit: the rooms are loaded anew, the storage stays. */
const openPage = async (attribution: "page" | "session" | "consent", search = "") => {
  vi.resetModules()
  history.replaceState({}, "", `/${search}`)
  const { fetchAttribution } = await import("./attribution.ts")
  return fetchAttribution({ id: "acme", attribution })
}
const kept = () => JSON.parse(sessionStorage.getItem(KEY) ?? "null")

beforeEach(() => {
  sessionStorage.clear()
  page.Porchlight = []
  vi.restoreAllMocks()
})

describe("where a visitor came from", () => {
  it("is kept nowhere unless the site's configuration says so", async () => {
    const attribution = await openPage("page", "?utm_source=google")
    expect(attribution()).toEqual(byAd)
    expect(sessionStorage.length).toBe(0)
    expect((await openPage("page"))()).toEqual({ landingPage: "http://localhost:3000/" })
  })

  it("is known on a later page of the visit, with the site's leave", async () => {
    await openPage("session", "?utm_source=google")
    expect((await openPage("session"))()).toEqual(byAd)
  })

  it("is known with what began the visit, if the visitor was sent here again", async () => {
    await openPage("session", "?utm_source=google")
    const attribution = await openPage("session", "?utm_source=newsletter")
    expect(attribution()).toEqual({ ...byAd, utm_source: "newsletter", first: byAd })
  })

  it("is kept by a page that the browser has drawn ahead: what it stored before it was shown is gone by then", async () => {
    await openPage("session", "?utm_source=google")
    sessionStorage.clear()
    document.dispatchEvent(new Event("prerenderingchange"))
    expect(kept()).toEqual(byAd)
  })

  it("is what this page tells, in a browser that blocks its storage", async () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError")
    })
    const attribution = await openPage("session", "?utm_source=google")
    expect(attribution()).toEqual(byAd)
  })

  it.each([
    "[]",
    '"porchlight"',
    "{",
    '{"utm_source":7,"first":{"email":"ana@example.com"},"landingPage":"javascript:alert(1)"}',
  ])("is not what some script of the page has stored under our name: %s", async (text) => {
    sessionStorage.setItem(KEY, text)
    const attribution = await openPage("session")
    expect(JSON.stringify(attribution())).not.toMatch(/ana|alert|7/)
  })
})

describe("with a visitor's consent", () => {
  it("nothing is kept before they agree, and then how they came to that page", async () => {
    const attribution = await openPage("consent", "?utm_source=google")
    expect(kept()).toBeNull()
    expect(attribution()).toEqual(byAd)
    sayConsent(page.Porchlight ?? {}, true)
    expect(kept()).toEqual(byAd)
  })

  it("nothing is kept if a script of the page has written something else in place of their answer", async () => {
    Object.assign(page, { Porchlight: { agreed: "no" } })
    await openPage("consent", "?utm_source=google")
    expect(kept()).toBeNull()
  })

  it("what they said before the form came counts", async () => {
    sayConsent(page.Porchlight ?? {}, true)
    await openPage("consent", "?utm_source=google")
    expect(kept()).toEqual(byAd)
  })

  it("they need not say it again on each page", async () => {
    sayConsent(page.Porchlight ?? {}, true)
    await openPage("consent", "?utm_source=google")
    page.Porchlight = []
    await openPage("consent", "?utm_source=newsletter")
    expect(kept()).toMatchObject({ utm_source: "newsletter", first: byAd })
  })

  it.each(["session", "consent"] as const)(
    "that is taken back, everything is erased and nothing more is kept: %s",
    async (mode) => {
      sayConsent(page.Porchlight ?? {}, true)
      await openPage(mode, "?utm_source=google")
      sayConsent(page.Porchlight ?? {}, false)
      expect(sessionStorage.length).toBe(0)
      const attribution = await openPage(mode)
      expect(sessionStorage.length).toBe(0)
      expect(attribution()).toEqual({ landingPage: "http://localhost:3000/" })
    },
  )
})

it("is kept beside what was typed into a form, whatever the page calls that form", async () => {
  await openPage("session", "?utm_source=google")
  const drafts = draftStore(() => sessionStorage, "acme", "visit")
  drafts.save({ values: { ...EMPTY, name: "Ana" }, attempt: undefined })
  expect((await openPage("session"))()).toEqual(byAd)
  expect(drafts.load()?.values.name).toBe("Ana")
})
