import fc from "fast-check"
import { parsePhoneNumberFromString } from "libphonenumber-js/min"
import { expect, test } from "vitest"
import { toOfficePhone } from "./phone.ts"

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const written = (parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(""))

/** Numbers as they are written in North America, and nearly so: too long, too short, with a country code, oddly put. */
const typed = written([
  fc.constantFrom("", " ", "1", "+1 ", "0", "("),
  digits(3),
  fc.constantFrom("", ") ", ")", "-", ".", "--"),
  digits(3),
  fc.constantFrom("", "-", " ", "."),
  fc.oneof(digits(4), digits(3), digits(5)),
  fc.constantFrom("", " ", " x12", "\n"),
])

test("a number that is read without the tables is read as they would read it", () => {
  fc.assert(
    fc.property(typed, fc.constantFrom("US", "CA"), (number, country) => {
      const read = parsePhoneNumberFromString(number, { extract: false, defaultCountry: country })
      const value = read?.countryCallingCode === "1" ? read.nationalNumber : read?.number
      const expected = read?.isPossible() ? { value, extension: read.ext } : undefined
      expect(toOfficePhone(number, country)).toEqual(expected)
    }),
    { numRuns: 5000 },
  )
})
