import { expect, test } from "vitest"
import { checkBooking } from "./check.ts"

const site = { country: "USA", services: [] }

test("blanks around what was typed are gone once it has passed, blanks inside stay", () => {
  const typed = {
    name: " Ada  Byron ",
    phone: " 512 555 0143\t",
    email: "ada@example.com ",
    address: { street: " 12 Oak St ", city: "Austin ", state: " TX", zip: " 78701 " },
    details: "\n No heat.\n Since Monday. \n",
  }
  expect(checkBooking(typed, site)).toEqual({
    ok: true,
    booking: {
      name: "Ada  Byron",
      phone: "512 555 0143",
      email: "ada@example.com",
      address: { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" },
      details: "No heat.\n Since Monday.",
    },
  })
})

test("blanks of other kinds, as tables and web pages put them between words, become ordinary ones", () => {
  const typed = {
    name: "Ada\tByron",
    address: {
      street: "12\u00a0Oak\u2009St",
      city: "Montr\u00e9al",
      state: "QC",
      zip: "H2X\u00a01Y4",
      country: "Canada",
    },
    details: "No heat:\n\u00a0since\u202fMonday",
  }
  expect(checkBooking(typed, site)).toMatchObject({
    booking: {
      name: "Ada Byron",
      address: { street: "12 Oak St", zip: "H2X 1Y4" },
      details: "No heat:\n since Monday",
    },
  })
})

test("a page's address is kept up to its path only: what follows may be something that somebody typed", () => {
  const page = "https://www.acme.example/heating"
  const attribution = {
    landingPage: `${page}?email=ada@example.com#form`,
    referrer: `${page}#?q`,
    first: { landingPage: `${page}?a` },
  }
  const smsConsent = { granted: true, textVersion: "1", page: `${page}?name=Ada` }
  expect(checkBooking({ name: "Ada", phone: "512 555 0143", attribution, smsConsent }, site)).toMatchObject({
    booking: { attribution: { landingPage: page, referrer: page, first: { landingPage: page } }, smsConsent: { page } },
  })
})

test("marks that would reorder what the office reads are removed, and the letters keep their order", () => {
  const typed = {
    name: "\u202eنسترن\u202c (Ada)\u200f",
    phone: "\u202a512 555 0143\u202c",
    details: "\u2067no\u2069\nheat",
  }
  expect(checkBooking(typed, site)).toMatchObject({
    booking: { name: "نسترن (Ada)", phone: "512 555 0143", details: "no\nheat" },
  })
})

test("letters stay as they were typed, also those that Unicode can write in two ways", () => {
  const name = "Zoe\u0308 \ufb01 \u212b"
  expect(checkBooking({ name, email: "a@b.co" }, site)).toMatchObject({ booking: { name } })
})

test("the check does not change the body that it was given", () => {
  const body = Object.freeze({ name: " Ada ", address: Object.freeze({ street: " x " }) })
  expect(checkBooking(body, site).ok).toBe(false)
  expect(body.name).toBe(" Ada ")
})

test("what was typed is never in the errors", () => {
  const secret = "very-private"
  const checked = checkBooking({ name: [secret], phone: secret, email: secret, [`${secret} !`]: secret }, site)
  expect(checked.ok).toBe(false)
  expect(JSON.stringify(checked)).not.toContain(secret)
})

test("a field that is blank and a field that is missing make the same booking", () => {
  const oakSt = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" }
  const plain = { name: "Ada", phone: "512 555 0143", address: oakSt }
  const sent = { ...plain, email: " ", details: "", address: { ...oakSt, unit: "", country: "\u200b" } }
  expect(JSON.stringify(checkBooking(sent, site))).toBe(JSON.stringify(checkBooking(plain, site)))
})
