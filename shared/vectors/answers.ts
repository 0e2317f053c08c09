import { MAX_ANSWERS, MAX_LENGTH } from "../src/limits.ts"
import type { FieldCode } from "../src/problem.ts"
import type { SiteRules } from "../src/site-rules.ts"
import { acme, minimal, oakStreet, rawVector, type Vector, vector } from "./vector.ts"

const asking: SiteRules = {
  ...acme,
  services: [
    {
      id: "no-heat",
      label: { en: "No heat" },
      questions: [
        { id: "fuel", label: { en: "Fuel" }, kind: "choice", options: [{ id: "gas", label: { en: "Gas" } }] },
        { id: "pets", label: { en: "Pets?" }, kind: "yes_no", required: true },
        { id: "model", label: { en: "Model" }, kind: "text" },
      ],
    },
    { id: "tune-up", label: { en: "Tune-up" } },
  ],
}

const told = (field: string, code: FieldCode) => [{ field, code }]
const answered = (title: string, answers: unknown, expect: Vector["expect"]) =>
  vector(title, { service: "no-heat", answers }, expect, asking)

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, "a"]))

/** Answers to a service's own questions. */
export const answers: readonly Vector[] = [
  answered("an answer to each kind of question is taken", { fuel: "gas", pets: "no", model: "XR-80\n2019" }, "valid"),
  answered("a required question that is left open is taken: what is required is the form's matter", {}, "valid"),
  answered("an answer with blanks around it is taken", { fuel: " gas ", pets: "yes\n" }, "valid"),
  answered("an option that there is not is told", { fuel: "coal" }, told("answers.fuel", "not_offered")),
  answered("an option by its label is told", { fuel: "Gas" }, told("answers.fuel", "not_offered")),
  answered("a maybe where yes or no was asked is told", { pets: "maybe" }, told("answers.pets", "not_offered")),
  answered("an answer to a question that is not asked any more is taken", { roof: "tiles" }, "valid"),
  answered("an empty answer is asked for", { model: " " }, told("answers.model", "required")),
  answered(
    "an answer of 501 characters is too long",
    { model: "m".repeat(MAX_LENGTH.answer + 1) },
    told("answers.model", "too_long"),
  ),
  answered("an answer with a right-to-left override is taken without it", { model: "XR\u202e80" }, "valid"),
  answered("an answer with a bell is refused", { model: "XR\u000780" }, told("answers.model", "invalid")),
  answered("an answer that is true is refused", { pets: true }, told("answers.pets", "invalid")),
  answered("an answer that is null is refused", { pets: null }, told("answers.pets", "invalid")),
  answered("a key that is no id is not sent back", { "My gate code is 1234": "x" }, told("answers", "invalid")),
  answered("answers in a list are refused", ["gas"], told("answers", "invalid")),
  answered("answers that are null are refused", null, told("answers", "invalid")),
  answered("as many answers as a form may ask for are taken", many(MAX_ANSWERS), "valid"),
  answered("more answers than any form asks for are refused", many(MAX_ANSWERS + 1), told("answers", "invalid")),
  vector(
    "an answer to a question that another service asks is taken",
    { service: "tune-up", answers: { pets: "yes" } },
    "valid",
    asking,
  ),
  vector("an answer without a service is taken", { answers: { pets: "no" } }, "valid", asking),
  vector("no answers at all are taken", { answers: {} }, "valid"),
  rawVector(
    "an answer whose key would become a prototype is refused",
    `${JSON.stringify(minimal).slice(0, -1)},"answers":{"__proto__":"x"}}`,
    told("answers", "invalid"),
  ),
]

const austin: SiteRules = { ...acme, serviceArea: { zips: ["78701", "786*"], outside: "refuse" } }
const montreal: SiteRules = {
  ...acme,
  country: "Canada",
  serviceArea: { zips: ["h2x*", "H3A 1B1"], outside: "refuse" },
}
const living = (title: string, zip: string, site: SiteRules, expect: Vector["expect"] = "valid") =>
  vector(title, { address: { ...oakStreet, zip } }, expect, site)

/** Where the contractor works, and where not. */
export const areas: readonly Vector[] = [
  living("a ZIP of the area is taken", "78701", austin),
  living("a ZIP+4 of the area is taken", "78701-4321", austin),
  living("a ZIP+4 without its hyphen is taken", "787014321", austin),
  living("a ZIP that begins as the area does is taken", "78664", austin),
  living("a ZIP outside the area is told", "78702", austin, told("address.zip", "outside_area")),
  living("a ZIP that no country has is wrong before it is outside", "7870", austin, told("address.zip", "invalid")),
  living("a Canadian code is taken in small letters and without its blank", "h2x1y4", montreal),
  living("and in capitals, where the area is written in small letters", "H2X 1Y4", montreal),
  living("a Canadian code that is listed whole is taken", "H3A1B1", montreal),
  living("a Canadian code outside the area is told", "H3A 1B2", montreal, told("address.zip", "outside_area")),
  living("where requests from outside are taken, a ZIP outside passes", "10001", {
    ...austin,
    serviceArea: { zips: ["78701"], outside: "take" },
  }),
  vector("without an address nobody knows whether it is outside", {}, "valid", austin),
  vector(
    "an answer and a ZIP are told together, in the order of the form",
    { service: "no-heat", answers: { pets: "maybe" }, address: { ...oakStreet, zip: "1000-1" } },
    [
      { field: "answers.pets", code: "not_offered" },
      { field: "address.zip", code: "invalid" },
    ],
    { ...austin, services: asking.services },
  ),
]
