import { expect, test } from "vitest"
import { openingHours } from "./opening-hours.ts"

test("days in a row with the same hours share a line, and a day that is missing is closed", () => {
  const hours = openingHours({
    mon: ["08:00", "17:00"],
    tue: ["08:00", "17:00"],
    wed: ["08:00", "17:00"],
    thu: ["08:00", "17:00"],
    fri: ["08:00", "17:00"],
    sat: ["09:30", "12:00"],
  })
  expect(hours).toEqual([
    { days: "Monday to Friday", times: "8 AM – 5 PM" },
    { days: "Saturday", times: "9:30 AM – 12 PM" },
    { days: "Sunday", times: "Closed" },
  ])
})

test("two days are joined by “and”", () => {
  expect(openingHours({ wed: ["00:00", "23:45"] }).map(({ days }) => days)).toEqual([
    "Monday and Tuesday",
    "Wednesday",
    "Thursday to Sunday",
  ])
})

test("midnight is 12 at night, before the day and after it", () => {
  expect(openingHours({ mon: ["00:00", "23:45"] })[0]?.times).toBe("12 AM – 11:45 PM")
  expect(openingHours({ mon: ["12:00", "24:00"] })[0]?.times).toBe("12 PM – 12 AM")
  expect(openingHours({ mon: ["00:00", "24:00"] })[0]?.times).toBe("Open 24 hours")
})
