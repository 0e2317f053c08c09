import * as fc from "fast-check"
import { expect, test } from "vitest"
import { maskBooking, maskName } from "./mask.ts"

test.each([
  ["Ada Lovelace", "A… L…"],
  ["  José  Álvarez Núñez ", "J… Á… N…"],
  ["Cher", "C…"],
  ["李小龍", "李…"],
  ["e\u0301lise", "e\u0301…"],
])("%j is shown as %j", (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test("what somebody has not told is not shown as told", () => {
  expect(maskBooking({ name: "Ada Lovelace", email: "ada@example.com" })).toEqual({
    name: "A… L…",
    email: "a…@example.com",
    hidden: [],
  })
  expect(maskBooking({ name: "Ada", phone: "(512) 555-0143" })).toEqual({ name: "A…", phone: "…43", hidden: [] })
})

test("whatever somebody is called and wherever they live, no more than beginnings and the ZIP code is shown", () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/)
  const typed = fc.record({
    name: word,
    street: word,
    city: word,
    details: word,
    user: word,
    digits: fc.stringMatching(/^[2-9]{10}$/),
  })
  fc.assert(
    fc.property(typed, ({ name, street, city, details, user, digits }) => {
      const email = `${user}@mail.example`
      const address = { street, city, state: "TX", zip: "78701" }
      const shown = JSON.stringify(maskBooking({ name, phone: digits, email, address, details, returning: true }))
      for (const secret of [name, street, city, details, user, digits.slice(0, 8)]) {
        expect(shown).not.toContain(secret.slice(1))
      }
    }),
  )
})
