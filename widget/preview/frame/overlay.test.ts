import { isInArea } from "@porchlight/shared/service-area"
import { describe, expect, test } from "vitest"
import { nextCallback } from "../../src/form/calendar/callback.ts"
import { findFaults } from "../../src/form/submission/rules.ts"
import { acme } from "../sites.fixture.ts"
import { inState, withLook, withSettings } from "./overlay.ts"
import { sampleFor } from "./sample.ts"

const service = (id: string, urgent = false) => ({ id, label: { en: id }, ...(urgent && { urgent }) })
const site = { ...acme, services: [service("heating"), service("cooling"), service("leak", true)] }
const NOON = new Date("2026-12-01T18:00:00Z")

describe("settings laid over a site", () => {
  test("are what its configuration would come to", () => {
    const own = { ...site, texts: { en: { heading: "Hello", submit: "Go" } } }
    const laid = withSettings(own, {
      site: "acme",
      services: ["leak"],
      fields: { details: "off" },
      order: ["address", "service", "details", "preferred", "contact"],
      texts: { en: { heading: "Call us" } },
    })
    expect(laid.services.map(({ id }) => id)).toEqual(["leak"])
    expect(laid.fields).toEqual({ ...acme.fields, details: "off" })
    expect(laid.order?.[0]).toBe("address")
    expect(laid.texts.en).toEqual({ heading: "Call us", submit: "Go" })
  })

  test("change nothing that they do not set", () => {
    const { texts, ...rest } = withSettings(site, { site: "acme" })
    expect(rest).toEqual({ ...site, texts: undefined, ...rest })
    expect(rest.services).toBe(site.services)
    expect(Object.values(texts).every((own) => Object.keys(own ?? {}).length === 0)).toBe(true)
  })
})

describe("what keeps robots away", () => {
  const bots = { formToken: "required" } as const
  const seen = (sandbox: boolean, state: "ready" | "sent") =>
    inState({ ...site, bots, ...(sandbox && { sandbox }) }, state, NOON).bots

  test("is asked of nobody where nothing goes out", () => {
    expect([seen(false, "ready"), seen(true, "sent"), seen(true, "ready")]).toEqual([undefined, undefined, bots])
  })
})

describe("a look laid over a site's theme", () => {
  test("keeps what it does not set", () => {
    expect(withLook({ radius: 4, accent: "#0f766e" }, { density: "roomy" })).toMatchObject({
      radius: 4,
      accent: "#0f766e",
      density: "roomy",
    })
  })

  test("has every colour worked out anew", () => {
    expect(withLook({ accent: "#0f766e" }, { accent: "#1d4ed8" }).colors?.light.accent).toBe("#1d4ed8")
  })

  test("with a dark surface is dark, even on a site whose own surface is light", () => {
    expect(withLook({ surface: "#ffffff", mode: "light" }, { surface: "#141416" }).mode).toBe("dark")
  })

  test("is light or dark as it is set, if no surface decides", () => {
    expect(withLook({ mode: "light" }, { surface: "#141416", theme: "light" }).mode).toBe("dark")
    expect(withLook({ mode: "light" }, { theme: "auto" }).mode).toBe("auto")
    expect(withLook({ mode: "light" }, {}).mode).toBe("light")
  })
})

describe("a moment", () => {
  test("with the office closed promises no call for today, whatever its hours", () => {
    for (const hours of [
      {},
      { tue: ["00:00", "23:59"] as [string, string], wed: ["08:00", "17:00"] as [string, string] },
    ]) {
      const closed = inState({ ...site, hours }, "closed", NOON)
      expect(nextCallback(closed, NOON)).toMatchObject({ kind: "opening", day: "tomorrow" })
    }
  })

  test("of an emergency has an urgent service, even at a site that has none", () => {
    const calm = { ...site, services: [service("tune-up")] }
    const shown = inState(calm, "emergency", NOON)
    expect(sampleFor(shown, "emergency", "en")?.service).toBe("tune-up")
    expect(shown.services[0]?.urgent).toBe(true)
    expect(sampleFor(inState(site, "emergency", NOON), "emergency", "en")?.service).toBe("leak")
  })

  test.each([
    ["no area", undefined],
    ["an area of its own", { zips: ["787*"], outside: "take" as const }],
    ["an area without an end", { zips: ["*"], outside: "refuse" as const }],
  ])("from outside is outside, at a site with %s", (_kind, serviceArea) => {
    const shown = inState({ ...site, serviceArea }, "outside", NOON)
    const zip = sampleFor(shown, "outside", "en")?.["address.zip"] ?? ""
    expect(shown.serviceArea && isInArea(shown.serviceArea, zip)).toBe(false)
  })

  test.each(["sending", "sent", "refused", "unknown"] as const)("“%s” begins with a valid request", (state) => {
    const asking = {
      ...site,
      serviceArea: { zips: ["606*"], outside: "refuse" as const },
      fields: { ...site.fields, details: "required", customerType: "required", returning: "required" } as const,
    }
    for (const country of ["USA", "Canada"]) {
      const shown = inState({ ...asking, country, ...(country !== "USA" && { serviceArea: undefined }) }, state, NOON)
      const values = sampleFor(shown, state, "en")
      expect(values && findFaults(values, shown, { language: "en", attribution: {} }, NOON)).toEqual([])
    }
  })

  test("“errors” begins with an empty form, and “ready” leaves what was typed", () => {
    expect(sampleFor(site, "errors", "en")).toMatchObject({ name: "" })
    expect(sampleFor(site, "ready", "en")).toBeUndefined()
    expect(sampleFor(site, "closed", "en")).toBeUndefined()
  })
})
