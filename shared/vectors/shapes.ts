import type { FieldError } from "../src/problem.ts"
import { minimal, oakStreet, rawVector, type Vector, vector } from "./vector.ts"

const unknown = (...fields: string[]): FieldError[] => fields.map((field) => ({ field, code: "unknown_field" }))

/** The minimal booking with raw members added to it: an object can't be written with a `__proto__` of its own. */
const withMembers = (members: string) => JSON.stringify(minimal).replace(/\}$/, `,${members}}`)

const within = (part: string, value: object, members: string) =>
  withMembers(`"${part}":${JSON.stringify(value).replace(/\}$/, `,${members}}`)}`)

/** Keys with which a careless merge would change every object of the program. */
const polluting = ["__proto__", "constructor", "prototype"].flatMap((key): Vector[] => {
  const members = `"${key}":{"polluted":true}`
  const named = key === "__proto__" ? "" : key
  const told = (parent: string) => unknown([parent, named].filter(Boolean).join(".") || "body")
  return [
    rawVector(`the key ${key} is refused`, withMembers(members), told("")),
    rawVector(`the key ${key} in an address is refused`, within("address", oakStreet, members), told("address")),
    rawVector(
      `the key ${key} in a wish is refused`,
      within("preferred", { window: "any" }, members),
      told("preferred"),
    ),
    rawVector(
      `the key ${key} in a consent is refused`,
      within("smsConsent", { granted: true, textVersion: "v" }, members),
      told("smsConsent"),
    ),
    rawVector(
      `the key ${key} in an attribution is refused`,
      within("attribution", { gclid: "g" }, members),
      told("attribution"),
    ),
  ]
})

/** Bodies that have another shape than a booking. */
export const otherShapes: readonly Vector[] = [
  rawVector("null is no booking", "null", [{ field: "body", code: "invalid" }]),
  rawVector("a text is no booking", '"Ada, 512 555 0143"', [{ field: "body", code: "invalid" }]),
  rawVector("a number is no booking", "7", [{ field: "body", code: "invalid" }]),
  rawVector("a list is no booking", JSON.stringify([minimal]), [{ field: "body", code: "invalid" }]),
  rawVector("an empty object is asked for what is needed", "{}", [
    { field: "name", code: "required" },
    { field: "phone", code: "contact_required" },
  ]),
  vector("an unknown field is told", { fullName: "Ada" }, unknown("fullName")),
  vector("two unknown fields are both told", { surname: "Byron", tel: "1" }, unknown("surname", "tel")),
  vector(
    "an unknown field in an address is told",
    { address: { ...oakStreet, county: "Travis" } },
    unknown("address.county"),
  ),
  vector("an unknown field in a wish is told", { preferred: { window: "any", time: "8" } }, unknown("preferred.time")),
  vector(
    "an unknown field in a consent is told",
    { smsConsent: { granted: true, textVersion: "v", ip: "::1" } },
    unknown("smsConsent.ip"),
  ),
  vector(
    "an unknown field in an attribution is told",
    { attribution: { utm_sorce: "google" } },
    unknown("attribution.utm_sorce"),
  ),
  vector("an unknown key that is no word is not sent back", { "<script>": 1 }, unknown("body")),
  vector("an unknown key as long as a sentence is not sent back", { ["word".repeat(9)]: 1 }, unknown("body")),
  vector("a field in other capitals is unknown", { Email: "ada@example.com" }, unknown("Email")),
  vector(
    "every wrong field is told at once",
    { name: "", email: "ada", address: { ...oakStreet, zip: "1" }, tel: "1" },
    [
      { field: "name", code: "required" },
      { field: "email", code: "invalid" },
      { field: "address.zip", code: "invalid" },
      { field: "tel", code: "unknown_field" },
    ],
  ),
  ...polluting,
]
