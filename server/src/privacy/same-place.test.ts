import { describe, expect, test } from "vitest"
import { mayBeSamePlace } from "./same-place.ts"

const HOME = { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701" }

describe("the same home", () => {
  test.each([
    { street: "12 Oak Street" },
    { street: "12 oak st." },
    { zip: "78701-1234" },
    { unit: "b" },
    { unit: undefined },
    { city: "AUSTIN", state: "Texas" },
  ])("is known in spite of %o", (changes) => {
    expect(mayBeSamePlace(HOME, { ...HOME, ...changes })).toBe(true)
    expect(mayBeSamePlace({ ...HOME, ...changes }, HOME)).toBe(true)
  })

  test.each(["Rd/Road", "Blvd/Boulevard", "Ln/Lane", "Pkwy/Parkway", "N/North"])("may be written as %s", (both) => {
    const [short = "", long = ""] = both.split("/")
    expect(mayBeSamePlace({ ...HOME, street: `7 Elm ${short}` }, { ...HOME, street: `7 Elm ${long}` })).toBe(true)
  })

  test("may be what a request without an address is about", () => {
    expect(mayBeSamePlace(HOME, undefined)).toBe(true)
    expect(mayBeSamePlace(undefined, undefined)).toBe(true)
  })
})

test.each([{ street: "120 Oak St" }, { street: "1 Oak St" }, { street: "12 Elm St" }, { zip: "78702" }, { unit: "C" }])(
  "another home is one with %o",
  (changes) => {
    expect(mayBeSamePlace(HOME, { ...HOME, ...changes })).toBe(false)
  },
)
