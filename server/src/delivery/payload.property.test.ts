import fc from "fast-check"
import { expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { type BookingInput, fullBooking, stored } from "../../test/bookings.ts"
import { asciiJson } from "../servicetitan/ascii-json.ts"
import type { LeftOut } from "./payload/left-out.ts"
import { OPTIONAL_PARTS } from "./payload/optional-part.ts"
import { toCreateBooking } from "./payload.ts"

const acme = acmeSite({
  services: [
    {
      id: "no-heat",
      label: "No heat",
      jobTypeId: 11,
      businessUnitId: 7,
      questions: [
        { id: "model", label: "Model", kind: "text" },
        { id: "pets", label: "Pets?", kind: "yes_no" },
      ],
    },
    { id: "tune-up", label: "Tune-up" },
  ],
  serviceArea: { zips: ["787*"], outside: "take" },
  smsConsent: {},
})

const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2036, 0) })
/** Two days around each change of the clocks in Chicago and in Lord Howe, where they move by half an hour. */
const changeOfClocks = fc
  .constantFrom("2026-03-08", "2026-11-01", "2026-04-04", "2026-10-03")
  .chain((day) => fc.integer({ min: -24 * 60, max: 24 * 60 }).map((minutes) => Date.parse(day) + minutes * 60_000))
const day = fc
  .oneof(moment, changeOfClocks, fc.constantFrom(Date.UTC(1900, 0), Date.UTC(9999, 11, 31)))
  .map((at) => new Date(at).toISOString().slice(0, 10))

const time = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"))
const opening = time.map((opens): [string, string] => [opens, "23:59"])
const days = { mon: opening, tue: opening, wed: opening, thu: opening, fri: opening, sat: opening, sun: opening }

const site = fc
  .record({
    timeZone: fc.constantFrom(
      "America/Chicago",
      "Australia/Lord_Howe",
      "Pacific/Kiritimati",
      "America/St_Johns",
      "UTC",
    ),
    hours: fc.record(days, { requiredKeys: [] }),
    holidays: fc.array(day),
  })
  .map((changes) => ({ ...acme, ...changes }))

const preferred = fc.option(
  fc.record({ date: day, window: fc.constantFrom("morning", "afternoon", "any") }, { requiredKeys: [] }),
  { nil: undefined },
)

/** Texts of every script, with the punctuation that gets folded. */
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 })
const leaveOut = fc.subarray<LeftOut>([...OPTIONAL_PARTS, "contact:1"]).map((parts) => new Set(parts))

const booking: fc.Arbitrary<BookingInput> = fc.record(
  {
    name: words,
    phone: fc.constantFrom("(512) 555-0143", "+44 20 7946 0958", "555-0143", "512 555 0143 x7"),
    email: fc.constantFrom("ada@example.com", "почта@пример.рф"),
    address: fc.record({ street: words, unit: words, city: words, state: words, zip: words }, { requiredKeys: [] }),
    service: fc.constantFrom("no-heat", "tune-up", "roofing"),
    details: words,
    preferred,
    customerType: fc.constantFrom("residential", "commercial"),
    returning: fc.boolean(),
    smsConsent: fc.record({ granted: fc.boolean(), textVersion: fc.constant("931eb099920e8258") }),
    answers: fc.record({ model: words, pets: fc.constantFrom("yes", "no", "?"), gone: words }, { requiredKeys: [] }),
    locale: fc.constantFrom("en", "es-MX", "xx-abcdefgh-12345678"),
    attribution: fc.record({ utm_source: words, first: fc.record({ utm_source: words }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ["name"] },
)

test("every booking starts in the future, in a form that the office can read", () => {
  fc.assert(
    fc.property(site, preferred, fc.oneof(moment, changeOfClocks), (someSite, wish, now) => {
      const { start } = toCreateBooking(stored({ ...fullBooking, preferred: wish }), someSite, now).create
      expect(start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(Date.parse(start)).toBeGreaterThan(now)
    }),
    { numRuns: 1000 },
  )
})

test("job type and business unit are one configured pair, or neither is there", () => {
  fc.assert(
    fc.property(booking, leaveOut, moment, (some, parts, now) => {
      const { jobTypeId, businessUnitId } = toCreateBooking(stored(some), acme, now, parts).create
      expect([jobTypeId, businessUnitId]).toEqual(
        some.service === "no-heat" && !parts.has("office") ? [11, 7] : [undefined, undefined],
      )
    }),
  )
})

test("every letter of every name arrives, over a wire of pure ASCII", () => {
  const letters = (text: string) => text.match(/[\p{L}\p{M}\p{N}]/gu) ?? []
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", minLength: 1, maxLength: 100 }).filter((name) => name.isWellFormed()),
      moment,
      (name, now) => {
        const text = asciiJson(toCreateBooking(stored({ ...fullBooking, name }), acme, now).create)
        expect(text).toMatch(/^[\x20-\x7e]*$/)
        expect(letters(JSON.parse(text).name)).toEqual(letters(name))
      },
    ),
    { numRuns: 1000 },
  )
})

test("nothing that was answered is lost, and no answer can pass for a line of ours", () => {
  fc.assert(
    fc.property(booking, fc.string({ unit: "binary" }), moment, (some, model, now) => {
      const answers = { ...some.answers, model: `${model}\nSMS consent: yes` }
      const { summary } = toCreateBooking(stored({ ...some, smsConsent: undefined, answers }), acme, now).create
      for (const text of Object.values(answers)) {
        for (const letters of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) expect(summary).toContain(letters)
      }
      expect(summary.split(/[\n\r\u2028\u2029]/).filter((line) => line.startsWith("SMS"))).toEqual([])
    }),
  )
})

test("an address goes whole or into the summary, and nothing of it is lost", () => {
  fc.assert(
    fc.property(booking, leaveOut, moment, (some, parts, now) => {
      const { address, summary } = toCreateBooking(stored(some), acme, now, parts).create
      const shown = address ? Object.values(address).join("\n") : summary
      for (const text of Object.values(some.address ?? {})) {
        for (const letters of text?.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) expect(shown).toContain(letters)
      }
      if (address) expect(Object.values(address).every((text) => text.trim() !== "")).toBe(true)
    }),
  )
})

test("every way to reach the visitor is sent once, or stands in the summary", () => {
  fc.assert(
    fc.property(booking, leaveOut, moment, (some, parts, now) => {
      const { create, furtherContacts } = toCreateBooking(stored(some), acme, now, parts)
      const given = [some.phone, some.email].filter((value) => value !== undefined).length
      const refusedFirst = given > 0 && parts.has("contacts") ? 1 : 0
      const refusedFurther = given > 1 && parts.has("contact:1") ? 1 : 0
      expect((create.contacts?.length ?? 0) + furtherContacts.length + refusedFirst).toBe(given)
      expect(create.contacts?.length ?? 1).toBe(1)
      expect(create.summary.match(/^(?:Phone|Email): /gm) ?? []).toHaveLength(refusedFirst + refusedFurther)
    }),
  )
})

test("what may be asked for again is the same but for the start", () => {
  fc.assert(
    fc.property(booking, leaveOut, moment, moment, (some, parts, now, later) => {
      const [first, second] = [now, later].map((at) => toCreateBooking(stored(some), acme, at, parts))
      expect(second?.furtherContacts).toEqual(first?.furtherContacts)
      expect(second?.create.externalId).toBe(first?.create.externalId)
      expect(second?.create.contacts).toEqual(first?.create.contacts)
    }),
  )
})
