import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import * as fc from "fast-check"
import { booking } from "../../harness/post.ts"
import { MARKER } from "../marker.ts"
import { text } from "./texts.ts"

/** A booking with everything in it. */
const FULL: Readonly<Record<string, unknown>> = {
  ...booking,
  email: "jose@example.com",
  address: { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" },
  preferred: { date: "2026-12-01", window: "morning" },
  customerType: "residential",
  returning: false,
  smsConsent: { granted: false, textVersion: "931eb099920e8258" },
  attribution: { landingPage: "https://www.acme.example/", utm_source: "google", first: { gclid: "Cj0K" } },
}

const PATHS = [
  ...Object.keys(FULL).map((name) => [name]),
  ...Object.entries(FULL).flatMap(([name, part]) =>
    typeof part === "object" && part !== null ? Object.keys(part).map((member) => [name, member]) : [],
  ),
]

const path = fc.oneof(
  fc.constantFrom(...PATHS),
  fc.constantFrom(
    ["__proto__"],
    ["constructor", "prototype"],
    [`${MARKER}!`],
    ["address", "__proto__"],
    ["answers", "fuel"],
    ["answers", MARKER],
    ["attribution", "first", "first"],
  ),
)

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [MARKER], { [MARKER]: MARKER }, undefined),
  fc.jsonValue({ maxDepth: 4 }),
)

type Change = readonly [path: readonly string[], value: unknown]

/** Puts a value at a path, as an own member even where its name is `__proto__`. */
const put = (whole: unknown, [[name, ...rest], next]: Change): unknown => {
  if (name === undefined) return next
  const members = typeof whole === "object" && whole !== null ? Object.entries(whole) : []
  const before = members.find(([one]) => one === name)?.[1]
  return Object.fromEntries([...members.filter(([one]) => one !== name), [name, put(before, [rest, next])]])
}

/** A booking with some of its parts changed. */
const changedBooking = fc
  .array(fc.tuple(path, value), { maxLength: 3 })
  .map((changes) => JSON.stringify(changes.reduce<unknown>(put, FULL)))

const LARGEST = 32 * 1024

/** A few bytes that would be a hundred megabytes. */
const BOMB = brotliCompressSync(Buffer.alloc(100_000_000, " "), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })

/** What becomes of a JSON text on its way into a body. */
const spoil: fc.Arbitrary<(json: string) => Buffer> = fc.oneof(
  { weight: 8, arbitrary: fc.constant((json: string) => Buffer.from(json)) },
  fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((share) => (json: string) => Buffer.from(json.slice(0, json.length * share))),
  fc.tuple(fc.nat(2000), fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([at, bytes]) => (json: string) => {
    const whole = Buffer.from(json)
    return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)])
  }),
  fc.constant((json: string) => Buffer.from(json.replace("{", `{"name":"${MARKER}",`))),
  fc.constantFrom<(json: string) => Buffer>(
    (json) => Buffer.from(json, "utf16le"),
    (json) => Buffer.from(`\ufeff${json}`),
    (json) => Buffer.from(json.replace("José", "Jos\xe9"), "latin1"),
    (json) => gzipSync(json),
    () => BOMB,
    () => Buffer.from("[".repeat(LARGEST)),
    () => Buffer.from(`{"a":`.repeat(LARGEST / 5)),
    () => Buffer.from(`{${Array.from({ length: 2000 }, (_, n) => `"k${n}":1`).join()}}`),
    () => Buffer.from(`"${"\\u0000".repeat(LARGEST / 6 - 1)}"`),
    () => Buffer.alloc(LARGEST + 1, MARKER),
    () => Buffer.alloc(200_000, MARKER),
    () => Buffer.alloc(0),
  ),
  fc.nat(4).map((more) => (json: string) => Buffer.from(json.padEnd(LARGEST - 2 + more))),
)

/** The body of a booking, near to a right one as a rule. */
export const jsonBody = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: changedBooking }, fc.json()), spoil)
  .map(([json, become]) => become(json))

const FIELDS = [
  "key",
  "lang",
  "referrer",
  "name",
  "phone",
  "email",
  "address.street",
  "address.zip",
  "details",
  "service",
  MARKER,
]

/** What a plain form sends, near to a right one as a rule. */
export const formBody = fc.array(fc.tuple(fc.constantFrom(...FIELDS), text), { maxLength: 6 }).chain((changes) =>
  fc.uuid().map((key) => {
    const form = new URLSearchParams({
      key,
      lang: "en",
      name: "José Álvarez",
      phone: "(512) 555-0143",
      details: MARKER,
    })
    for (const [name, value] of changes) form.set(name, value.toWellFormed())
    return Buffer.from(form.toString())
  }),
)
