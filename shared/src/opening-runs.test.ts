import { expect, test } from "vitest"
import { openingRuns } from "./opening-runs.ts"
import type { Hours } from "./site.ts"

const runs = (hours: Hours) =>
  openingRuns(hours).map(
    ({ first, last, days, opening }) => `${first}-${last} (${days}): ${opening?.join("-") ?? "closed"}`,
  )

test("days in a row with the same hours stand together, and a day that is missing is closed", () => {
  expect(
    runs({ mon: ["08:00", "17:00"], tue: ["08:00", "17:00"], thu: ["08:00", "17:00"], fri: ["08:00", "12:00"] }),
  ).toEqual([
    "mon-tue (2): 08:00-17:00",
    "wed-wed (1): closed",
    "thu-thu (1): 08:00-17:00",
    "fri-fri (1): 08:00-12:00",
    "sat-sun (2): closed",
  ])
})

test("a week without hours is closed from Monday to Sunday", () => {
  expect(runs({})).toEqual(["mon-sun (7): closed"])
})
