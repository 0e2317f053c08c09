import { describe, expect, it, onTestFinished, vi } from "vitest"
import { MONDAY_MORNING, site } from "../../../test/site.ts"
import { nextCallback } from "./callback.ts"
import { addDays, localTime, weekdayOf } from "./local-time.ts"
import { openDays } from "./open-days.ts"
import { timeOfDay } from "./spoken.ts"

const office = site()
const chicago = (local: string) => new Date(`${local}:00-06:00`)

describe("the site's own time", () => {
  it("is another day than the visitor's where it is later", () => {
    expect(localTime(new Date("2026-11-24T03:30:00Z"), "America/Chicago")).toEqual({
      date: "2026-11-23",
      time: "21:30",
    })
  })

  it("calls midnight 00:00", () => {
    expect(localTime(new Date("2026-11-24T06:00:00Z"), "America/Chicago").time).toBe("00:00")
  })

  it("counts days on a page whose Date.parse gives dates, as that of Datejs does", () => {
    const parse = vi.spyOn(Date, "parse").mockImplementation((text) => Object(new Date(text)))
    onTestFinished(() => parse.mockRestore())
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  })

  it("counts days over the change of the clocks and the year", () => {
    expect(addDays("2026-10-31", 1)).toBe("2026-11-01")
    expect(addDays("2026-11-01", 1)).toBe("2026-11-02")
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(weekdayOf("2026-11-22")).toBe("sun")
  })
})

describe("open days", () => {
  it("begin with today while the office is open", () => {
    expect(openDays(office, MONDAY_MORNING, 5).map(({ date }) => date)).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-27",
      "2026-11-28",
    ])
  })

  it("begin with tomorrow once it has closed", () => {
    expect(openDays(office, chicago("2026-11-23T18:00"), 1)[0]?.date).toBe("2026-11-24")
  })

  it("offer no part of the day that is over or closed", () => {
    expect(openDays(office, chicago("2026-11-23T13:00"), 1)[0]?.windows).toEqual(["afternoon", "any"])
    expect(openDays(office, chicago("2026-11-28T09:00"), 1)[0]?.windows).toEqual(["morning", "any"])
  })

  it("are none where no hours are known", () => {
    expect(openDays({ ...office, hours: {} }, MONDAY_MORNING, 5)).toEqual([])
  })
})

describe("the next call back", () => {
  it.each([
    ["in the morning", "2026-11-23T10:00", { kind: "today", until: "18:00" }],
    [
      "just before it closes",
      "2026-11-23T17:40",
      { kind: "opening", day: "tomorrow", date: "2026-11-24", at: "07:00" },
    ],
    ["before it opens", "2026-11-23T05:00", { kind: "opening", day: "today", date: "2026-11-23", at: "07:00" }],
    [
      "at night before the holiday",
      "2026-11-25T22:00",
      { kind: "opening", day: "soon", date: "2026-11-27", at: "07:00" },
    ],
    ["on Saturday afternoon", "2026-11-28T13:00", { kind: "opening", day: "soon", date: "2026-11-30", at: "07:00" }],
  ])("%s", (_when, local, expected) => {
    expect(nextCallback(office, chicago(local))).toEqual(expected)
  })

  it.each([
    // The clocks go forward on 14 March 2027 at 2:00, and back on 1 November 2026 at 2:00.
    ["on the night that loses an hour", "2027-03-14T06:30:00Z", { day: "tomorrow", date: "2027-03-15", at: "07:00" }],
    [
      "in the last minute before that hour",
      "2027-03-14T07:59:00Z",
      { day: "tomorrow", date: "2027-03-15", at: "07:00" },
    ],
    ["in the first minute after it", "2027-03-14T08:00:00Z", { day: "tomorrow", date: "2027-03-15", at: "07:00" }],
    [
      "in the hour that comes twice, the first time",
      "2026-11-01T06:30:00Z",
      { day: "tomorrow", date: "2026-11-02", at: "07:00" },
    ],
    [
      "in the hour that comes twice, the second time",
      "2026-11-01T07:30:00Z",
      { day: "tomorrow", date: "2026-11-02", at: "07:00" },
    ],
    ["a minute before midnight", "2026-11-24T05:59:00Z", { day: "tomorrow", date: "2026-11-24", at: "07:00" }],
    ["at midnight", "2026-11-24T06:00:00Z", { day: "today", date: "2026-11-24", at: "07:00" }],
  ])("%s", (_when, moment, expected) => {
    expect(nextCallback(office, new Date(moment))).toEqual({ kind: "opening", ...expected })
  })

  it("comes after a run of holidays, and after a week in which nobody works", () => {
    const holidays = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"]
    expect(nextCallback({ ...office, holidays }, MONDAY_MORNING)).toEqual({
      kind: "opening",
      day: "later",
      date: "2026-11-30",
      at: "07:00",
    })
  })

  it("is in the office's time, wherever the visitor is: 9 in the evening there may be morning here", () => {
    const tokyo = { ...office, timeZone: "Asia/Tokyo" }
    expect(nextCallback(tokyo, new Date("2026-11-24T01:00:00Z"))).toEqual({ kind: "today", until: "18:00" })
    expect(nextCallback(office, new Date("2026-11-24T01:00:00Z"))).toMatchObject({ day: "tomorrow" })
  })

  it("is not promised where every day is a holiday", () => {
    const holidays = Array.from({ length: 100 }, (_, day) => addDays("2026-11-20", day))
    expect(nextCallback({ ...office, holidays }, MONDAY_MORNING)).toEqual({ kind: "unknown" })
  })

  it("is not promised where no hours are known", () => {
    expect(nextCallback({ ...office, hours: {} }, MONDAY_MORNING)).toEqual({ kind: "unknown" })
  })
})

describe("times of day", () => {
  it.each([
    ["en", "18:00", "6 PM"],
    ["en", "07:30", "7:30 AM"],
    ["es", "18:00", "las 6:00 p. m."],
    ["es", "13:30", "la 1:30 p. m."],
    ["fr", "18:00", "18 h"],
    ["fr", "07:30", "7 h 30"],
    ["fr", "07:00", "7 h"],
  ] as const)("in %s %s is %s", (language, time, said) => {
    expect(timeOfDay(language, time).replace(/\s/g, " ")).toBe(said)
  })
})
