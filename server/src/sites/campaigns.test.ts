import { type Attribution, bookingSchema } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { campaignFor, explainCampaign } from "./campaigns.ts"
import type { Campaigns } from "./site.ts"

const campaigns: Campaigns = {
  default: 31,
  rules: [
    { when: { utm_source: "google", utm_medium: "cpc" }, campaignId: 32 },
    { when: { utm_source: "google" }, campaignId: 33 },
    { when: { utm_campaign: "winter * sale" }, campaignId: 34 },
    { when: { gclid: "*" }, campaignId: 35 },
    { when: { landingPage: "https://acme.example/offers/*" }, campaignId: 36 },
  ],
}

const ada = { name: "Ada", phone: "512 555 0143" }

test.each<[string, Attribution | undefined, number]>([
  ["all of a rule's tags must match", { utm_source: "google", utm_medium: "cpc" }, 32],
  ["the first rule that matches counts", { utm_source: "google", gclid: "x" }, 33],
  ["capitals do not matter", { utm_source: "GOOGLE", utm_medium: "Cpc" }, 32],
  ["blanks around do not matter, nor how many stand inside", { utm_campaign: " Winter  2026   Sale " }, 34],
  ["a star stands for anything", { utm_campaign: "winter furnace & boiler sale" }, 34],
  ["a star alone asks only that there is a value", { gclid: "Cj0K" }, 35],
  ["a page may be matched by how it begins", { landingPage: "https://acme.example/offers/7" }, 36],
  ["what stands around the stars must be there", { utm_campaign: "summer sale" }, 31],
  ["a pattern's two ends do not share letters", { utm_campaign: "winter sale" }, 31],
  ["other tags go to the default", { utm_source: "bing", utm_medium: "cpc" }, 31],
  ["no tags at all go to the default", undefined, 31],
])("%s", (_, attribution, campaign) => {
  expect(campaignFor(campaigns, attribution)).toBe(campaign)
})

test.each([
  ["*/heating", "https://acme.example/heating/"],
  ["*/heating/", "https://acme.example/heating"],
  ["https://acme.example", "https://acme.example/"],
  ["https://acme.example/offers/", "https://acme.example/offers/"],
])("the page %s is %s too: a slash at the end does not matter", (landingPage, came) => {
  const paged: Campaigns = { default: 1, rules: [{ when: { landingPage }, campaignId: 2 }] }
  expect(campaignFor(paged, { landingPage: came })).toBe(2)
  expect(campaignFor(paged, { landingPage: `${came}more` })).toBe(1)
})

test.each([
  ["https://acme.example/réparation/*", "https://acme.example/r%C3%A9paration/chaudi%C3%A8re"],
  ["*/calefacción", "https://acme.example/calefacci%c3%b3n"],
  ["https://acme.example/r%C3%A9paration", "https://acme.example/r%C3%A9paration/"],
  ["https://www.Chauffage-Québec.example/*", "https://www.chauffage-québec.example/devis"],
  ["https://acme.example/100%/*", "https://acme.example/100%/off"],
])("the page %s is %s: an address is read as people write it", (landingPage, came) => {
  const paged: Campaigns = { default: 1, rules: [{ when: { landingPage }, campaignId: 2 }] }
  expect(campaignFor(paged, { landingPage: new URL(came).href })).toBe(2)
})

test("all that is below a page includes the page itself, as its address ends in a slash", () => {
  expect(campaignFor(campaigns, { landingPage: "https://acme.example/offers/" })).toBe(36)
})

test("signs of other scripts in a rule are the plain ones of a booking, which has no others", () => {
  const wide: Campaigns = { default: 1, rules: [{ when: { utm_campaign: "冬！۳" }, campaignId: 2 }] }
  expect(campaignFor(wide, bookingSchema.parse({ ...ada, attribution: { utm_campaign: "冬！۳" } }).attribution)).toBe(2)
})

test("a blank within a word makes another word", () => {
  expect(campaignFor(campaigns, { utm_source: "goo gle" })).toBe(31)
})

test("without a default, a booking that no rule matches has no campaign", () => {
  expect(campaignFor({ rules: campaigns.rules }, { utm_source: "bing" })).toBeUndefined()
})

describe("a campaign is explained", () => {
  test("by the rule that matches, and by what each rule before it missed", () => {
    expect(explainCampaign(campaigns, { utm_source: "Google", utm_medium: "email" })).toMatchObject({
      campaignId: 33,
      rule: { number: 2, misses: [] },
      tried: [
        { number: 1, campaignId: 32, misses: [{ tag: "utm_medium", wanted: "cpc", found: "email" }] },
        { number: 2, campaignId: 33 },
      ],
    })
  })

  test("by the default, where every rule misses something", () => {
    const { campaignId, rule, tried } = explainCampaign(campaigns)
    expect({ campaignId, rule, tried: tried.length }).toEqual({ campaignId: 31, rule: undefined, tried: 5 })
    expect(tried[0]?.misses).toEqual([
      { tag: "utm_source", wanted: "google", found: undefined },
      { tag: "utm_medium", wanted: "cpc", found: undefined },
    ])
  })

  test("by the touch that the site counts by", () => {
    const both = { utm_source: "bing", first: { utm_source: "google" } }
    expect(explainCampaign(campaigns, both)).toMatchObject({ campaignId: 31, touch: { utm_source: "bing" } })
    expect(explainCampaign({ ...campaigns, touch: "first" }, both)).toMatchObject({ campaignId: 33 })
    expect(explainCampaign({ ...campaigns, touch: "first" }, { utm_source: "google" })).toMatchObject({
      campaignId: 33,
    })
  })
})

test("signs that mean something in a regular expression mean nothing here", () => {
  const dotted: Campaigns = { rules: [{ when: { utm_source: "a.b(c)*" }, campaignId: 1 }] }
  expect(campaignFor(dotted, { utm_source: "a.b(c) d" })).toBe(1)
  expect(campaignFor(dotted, { utm_source: "axb(c)" })).toBeUndefined()
})

test.each<[string, boolean]>([
  ["spring heat pump offer", true],
  ["heat pump", true],
  ["heatpump", true],
  ["pump heat", false],
  ["heat only", false],
  ["pump only", false],
  ["heat p ump", false],
])("what stands between stars must be there in its order: *heat*pump* against “%s”", (utm_campaign, matches) => {
  const between: Campaigns = { default: 1, rules: [{ when: { utm_campaign: "*heat*pump*" }, campaignId: 2 }] }
  expect(campaignFor(between, { utm_campaign })).toBe(matches ? 2 : 1)
})

test("no letter counts for two parts of a pattern", () => {
  const twice: Campaigns = { default: 1, rules: [{ when: { utm_campaign: "*ac*ac*" }, campaignId: 2 }] }
  expect(campaignFor(twice, { utm_campaign: "new ac" })).toBe(1)
  expect(campaignFor(twice, { utm_campaign: "ac for ac" })).toBe(2)
  const end: Campaigns = { default: 1, rules: [{ when: { utm_campaign: "win*ter*er" }, campaignId: 2 }] }
  expect(campaignFor(end, { utm_campaign: "winter" })).toBe(1)
})

test("many stars against a long value are judged at once", () => {
  const starry: Campaigns = { rules: [{ when: { utm_source: `${"a*".repeat(200)}b` }, campaignId: 1 }] }
  // Whoever tries one way after the other never comes to an end here.
  expect(campaignFor(starry, { utm_source: "a".repeat(512) })).toBeUndefined()
})
