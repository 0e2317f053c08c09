import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { type BookingInput, fullBooking, SATURDAY, stored } from "../../test/bookings.ts"
import { createOf } from "../../test/payload.ts"
import { OPTIONAL_PARTS, type OptionalPart, optionalPartsOf } from "./payload/optional-part.ts"
import { toCreateBooking } from "./payload.ts"

test("a booking with everything in it fills every field that the office has for it", () => {
  const { summary, ...create } = createOf(fullBooking)
  expect(create).toEqual({
    source: "Website",
    name: "José Álvarez",
    isFirstTimeClient: true,
    externalId: "7K3M-9QXT",
    start: "2026-12-01T14:00:00.000Z",
    address: { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" },
    contacts: [{ type: "MobilePhone", value: "5125550143", memo: "ext. 12; SMS consent: yes (text 931eb099920e8258)" }],
    customerType: "Residential",
    campaignId: 32,
    jobTypeId: 11,
    businessUnitId: 7,
    priority: "Urgent",
  })
})

describe("the office's own ids", () => {
  test("a service without a job type sends neither of the pair", () => {
    const create = createOf({ ...fullBooking, service: "tune-up" })
    expect(create).not.toHaveProperty("jobTypeId")
    expect(create).not.toHaveProperty("businessUnitId")
    expect(create).not.toHaveProperty("priority")
  })

  test("a service that is no longer offered is still named", () => {
    expect(createOf({ ...fullBooking, service: "roofing" }).summary).toContain("Service: roofing")
  })

  test("only a visitor who says so is a first-time client", () => {
    expect(createOf({ ...fullBooking, returning: false }).isFirstTimeClient).toBe(true)
    expect(createOf({ ...fullBooking, returning: true }).isFirstTimeClient).toBe(false)
    expect(createOf({ ...fullBooking, returning: undefined }).isFirstTimeClient).toBe(false)
  })

  test.each<[OptionalPart, string[]]>([
    ["address", ["address"]],
    ["campaign", ["campaignId"]],
    ["office", ["jobTypeId", "businessUnitId"]],
    ["priority", ["priority"]],
    ["customerType", ["customerType"]],
    ["contacts", ["contacts"]],
  ])("without its %s the booking is otherwise the same", (part, keys) => {
    const { summary, ...whole } = createOf(fullBooking)
    const { summary: summaryWithout, ...without } = createOf(fullBooking, [part])
    expect(Object.keys(whole).filter((key) => !(key in without))).toEqual(keys)
    expect(whole).toMatchObject(without)
    expect(summaryWithout).toContain("Left out, since ServiceTitan refused it: ")
    expect(optionalPartsOf(createOf(fullBooking, [part]))).toEqual(OPTIONAL_PARTS.filter((other) => other !== part))
  })
})

test("a site that counts by the first touch sends that one's campaign", () => {
  const campaigns = { touch: "first" as const, rules: [{ when: { utm_source: "google" }, campaignId: 7 }], default: 8 }
  const campaignOf = (attribution: BookingInput["attribution"]) =>
    toCreateBooking(stored({ ...fullBooking, attribution }), acmeSite({ campaigns }), SATURDAY).create.campaignId
  expect(campaignOf({ utm_source: "bing", first: { utm_source: "google" } })).toBe(7)
  expect(campaignOf({ utm_source: "google", first: { utm_source: "bing" } })).toBe(8)
  expect(campaignOf({ utm_source: "google" })).toBe(7)
})

test.each([
  ...["USA", "usa", "US", "U.S.A.", "United States", "United States of America"].map((said) => [said, "USA"]),
  ...["Estados Unidos", "EE. UU.", "EEUU", "États-Unis", "etats unis", "É.-U."].map((said) => [said, "USA"]),
  ...["Canadá", "México", "Mexique", "Kanada", "Narnia"].map((said) => [said, said]),
])(
  "the country %s stands in an address as %s: the site's own as its office writes it, others as they came",
  (said, sent) => {
    expect(createOf({ name: "Ada", address: { ...fullBooking.address, country: said } }).address?.country).toBe(sent)
  },
)

test("an address without a country has the site's", () => {
  const { country, ...address } = fullBooking.address
  expect(createOf({ name: "Ada", address }).address?.country).toBe("USA")
})

test("a house without a unit is sent without one", () => {
  const { unit, ...address } = fullBooking.address
  expect(createOf({ name: "Ada", address }).address).toEqual(address)
  expect(createOf({ name: "Ada", address: { ...address, unit: " " } }).address).toEqual(address)
})

test("typographic punctuation becomes plain, letters that look like it stay", () => {
  const create = createOf({ ...fullBooking, name: "Kaʻiulani O’Brien–Smith", details: "“No heat” — since… Monday" })
  expect(create.name).toBe("Kaʻiulani O'Brien-Smith")
  expect(create.summary).toContain('Details: "No heat" - since... Monday')
})
