import { describe, expect, test } from "vitest"
import { knownContact } from "./contact.ts"

describe("a person is known again", () => {
  test("by a telephone number and an email address, however they were typed", () => {
    const known = { phone: "+15125550143", email: "ada@example.com" }
    expect(knownContact({ phone: "(512) 555-0143", email: " Ada@Example.COM " }, "USA")).toEqual(known)
    expect(knownContact({ phone: "+1 512 555 0143 ext. 5", email: "ada@example.com" }, "Germany")).toEqual(known)
  })

  test("by an accent, whether it was typed as one letter or as two", () => {
    expect(knownContact({ email: "Jose\u0301@example.com" }, "USA")).toEqual({ email: "jos\u00e9@example.com" })
  })

  test("by what there is", () => {
    expect(knownContact({ email: "ada@example.com" }, "USA")).toEqual({ email: "ada@example.com" })
    expect(knownContact({}, "USA")).toEqual({})
  })

  test("a number of another country is another person's", () => {
    expect(knownContact({ phone: "020 7946 0958" }, "United Kingdom").phone).toBe("+442079460958")
    expect(knownContact({ phone: "020 7946 0958" }, "USA").phone).not.toBe("+442079460958")
  })
})
