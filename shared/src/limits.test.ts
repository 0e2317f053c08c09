import { expect, test } from "vitest"
import { checkBooking } from "./check.ts"
import { IDEMPOTENCY_KEY, MAX_BODY_BYTES, MAX_LENGTH, SERVICE_ID, SITE_ID } from "./limits.ts"

test("an idempotency key is 16 to 255 visible ASCII characters", () => {
  expect(IDEMPOTENCY_KEY.test("3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59")).toBe(true)
  expect(IDEMPOTENCY_KEY.test("k".repeat(16))).toBe(true)
  expect(IDEMPOTENCY_KEY.test("k".repeat(255))).toBe(true)
  for (const key of [
    "k".repeat(15),
    "k".repeat(256),
    `${"k".repeat(16)} `,
    `k\u00e9${"k".repeat(16)}`,
    `${"k".repeat(16)}\n`,
  ]) {
    expect(IDEMPOTENCY_KEY.test(key)).toBe(false)
  }
})

test("an id of a site or a service can stand in an address and in an attribute as it is", () => {
  for (const id of ["a", "7", "acme", "no-heat", "a--b", "x".repeat(64)]) {
    expect(SITE_ID.test(id) && SERVICE_ID.test(id)).toBe(true)
    expect(encodeURIComponent(id)).toBe(id)
  }
  for (const id of ["", "-a", "a-", "Acme", "no heat", "no_heat", "a/b", "é", "a\n", "x".repeat(65)]) {
    expect(SITE_ID.test(id) || SERVICE_ID.test(id)).toBe(false)
  }
})

test("a booking with every field at its cap is taken and fits into a body, also in letters of two bytes", () => {
  const address = {
    street: "s".repeat(MAX_LENGTH.street),
    unit: "u".repeat(MAX_LENGTH.unit),
    city: "c".repeat(MAX_LENGTH.city),
    state: "s".repeat(MAX_LENGTH.state),
    zip: "7".repeat(MAX_LENGTH.zip),
    country: "é".repeat(MAX_LENGTH.country),
  }
  const url = `https://acme.example/${"p".repeat(MAX_LENGTH.url - 21)}`
  const tags = [
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_term",
    "utm_content",
    "utm_id",
    "gclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "fbclid",
  ]
  const booking = {
    name: "é".repeat(MAX_LENGTH.name),
    phone: "512 555 0143".padEnd(MAX_LENGTH.phone, " ").replace(/ $/, "-"),
    email: `${"e".repeat(64)}@${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(57)}.com`,
    address,
    details: "é".repeat(MAX_LENGTH.details),
    attribution: {
      landingPage: url,
      referrer: url,
      ...Object.fromEntries(tags.map((tag) => [tag, "t".repeat(MAX_LENGTH.campaignTag)])),
    },
  }
  expect(checkBooking(booking, { country: "USA", services: [] })).toMatchObject({ ok: true })
  expect(utf8Length(JSON.stringify(booking))).toBeLessThan(MAX_BODY_BYTES)
})

const utf8Length = (text: string) => encodeURIComponent(text).replace(/%../g, ".").length
