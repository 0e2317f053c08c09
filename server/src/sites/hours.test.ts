import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { nextOpening, type OfficeHours, wishedInstant } from "./hours.ts"

const chicago: OfficeHours = {
  timeZone: "America/Chicago",
  hours: {
    mon: ["08:00", "17:00"],
    tue: ["08:00", "17:00"],
    wed: ["08:00", "17:00"],
    thu: ["08:00", "17:00"],
    fri: ["07:30", "15:00"],
  },
  holidays: ["2026-11-26", "2026-11-27"],
}

const opening = (from: string, office = chicago) => new Date(nextOpening(office, Date.parse(from))).toISOString()
const wished = (date: string | undefined, window: "morning" | "afternoon" | "any" | undefined, office = chicago) =>
  new Date(wishedInstant({ date, window }, office, Date.parse("2026-11-24T18:00:00Z"))).toISOString()

describe("the next business day's opening", () => {
  test("is tomorrow's on a working day", () => {
    expect(opening("2026-11-23T18:00:00Z")).toBe("2026-11-24T14:00:00.000Z")
  })

  test("goes by the day at the office, not by the day in UTC", () => {
    // Monday, 11 pm in Chicago
    expect(opening("2026-11-24T05:00:00Z")).toBe("2026-11-24T14:00:00.000Z")
  })

  test("is Monday's over a weekend", () => {
    expect(opening("2026-12-04T18:00:00Z")).toBe("2026-12-07T14:00:00.000Z")
    expect(opening("2026-12-06T18:00:00Z")).toBe("2026-12-07T14:00:00.000Z")
  })

  test("is after the holidays", () => {
    expect(opening("2026-11-25T18:00:00Z")).toBe("2026-11-30T14:00:00.000Z")
  })

  test("is after a closing of many weeks", () => {
    const december = Array.from({ length: 31 }, (_, day) => `2026-12-${String(day + 1).padStart(2, "0")}`)
    expect(opening("2026-11-30T18:00:00Z", { ...chicago, holidays: december })).toBe("2027-01-01T13:30:00.000Z")
  })

  test("stays at eight on the office's clock when the clocks change", () => {
    expect(opening("2026-10-30T18:00:00Z")).toBe("2026-11-02T14:00:00.000Z")
    expect(opening("2026-10-29T18:00:00Z")).toBe("2026-10-30T12:30:00.000Z")
    expect(opening("2027-03-12T18:00:00Z")).toBe("2027-03-15T13:00:00.000Z")
  })

  test("moves behind the hour that is skipped in spring, and takes the first of the hour that comes twice", () => {
    const sundays: OfficeHours = { ...chicago, hours: { sun: ["02:30", "09:00"] } }
    expect(opening("2026-03-07T18:00:00Z", sundays)).toBe("2026-03-08T08:30:00.000Z")
    expect(opening("2026-10-31T18:00:00Z", { ...sundays, hours: { sun: ["01:30", "09:00"] } })).toBe(
      "2026-11-01T06:30:00.000Z",
    )
  })

  test("is tomorrow at eight where no day of a whole year is open", () => {
    expect(opening("2026-12-04T18:00:00Z", { ...chicago, hours: {} })).toBe("2026-12-05T14:00:00.000Z")
  })
})

describe("a wish", () => {
  test("for a morning is that day's opening", () => {
    expect(wished("2026-12-04", "morning")).toBe("2026-12-04T13:30:00.000Z")
  })

  test("for an afternoon is noon", () => {
    expect(wished("2026-12-04", "afternoon")).toBe("2026-12-04T18:00:00.000Z")
  })

  test("for any time, or for none, is the day's opening", () => {
    expect(wished("2026-12-03", "any")).toBe("2026-12-03T14:00:00.000Z")
    expect(wished("2026-12-03", undefined)).toBe("2026-12-03T14:00:00.000Z")
  })

  test("for a day on which the office is closed is eight o'clock", () => {
    expect(wished("2026-12-05", "morning")).toBe("2026-12-05T14:00:00.000Z")
  })

  test("for a part of the day alone is that part of the next business day", () => {
    expect(wished(undefined, "morning")).toBe("2026-11-25T14:00:00.000Z")
    expect(wished(undefined, "afternoon")).toBe("2026-11-25T18:00:00.000Z")
  })
})

test("the next opening is always ahead, and within a year and two days, whatever the zone, the hours and the holidays", () => {
  fc.assert(
    fc.property(anyOffice(), anyMoment(), (office, now) => {
      const ahead = nextOpening(office, now) - now
      expect(ahead).toBeGreaterThan(0)
      expect(ahead).toBeLessThan(368 * 24 * 3600_000)
    }),
    { numRuns: 300 },
  )
})

function anyMoment() {
  return fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2036, 0) })
}

function anyOffice(): fc.Arbitrary<OfficeHours> {
  const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
  })
  const opens = time.map((at): [string, string] => [at, "23:59"])
  return fc.record({
    timeZone: fc.constantFrom(
      "America/Chicago",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Pacific/Apia",
      "Africa/Cairo",
      "UTC",
      "America/Sao_Paulo",
    ),
    hours: fc.record(
      { mon: opens, tue: opens, wed: opens, thu: opens, fri: opens, sat: opens, sun: opens },
      { requiredKeys: [] },
    ),
    holidays: fc.array(
      fc
        .date({ min: new Date("2024-01-01"), max: new Date("2036-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
  })
}
