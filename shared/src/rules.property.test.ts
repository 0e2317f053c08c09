import fc from "fast-check"
import { expect, test } from "vitest"
import { acme, oakStreet } from "../vectors/vector.ts"
import { checkBooking } from "./check.ts"
import { MAX_LENGTH } from "./limits.ts"
import { faultsOf } from "./rules.ts"
import type { SiteRules } from "./site-rules.ts"

const site: SiteRules = {
  ...acme,
  services: [
    {
      id: "no-heat",
      label: { en: "No heat" },
      questions: [
        { id: "fuel", label: { en: "Fuel" }, kind: "choice", options: [{ id: "gas", label: { en: "Gas" } }] },
        { id: "pets", label: { en: "Pets?" }, kind: "yes_no" },
        { id: "model", label: { en: "Model" }, kind: "text" },
      ],
    },
  ],
  serviceArea: { zips: ["78701", "786*"], outside: "refuse" },
}

/** What stands close to the edge of some rule. */
const NEAR = [
  ..."78701|78702|786641234|787|7870-1|H2X 1Y4|USA|U.S.A.|Canada|can|gas|coal|yes|no|maybe".split("|"),
  ..."７８７０１|７８７０２|٧٨٧٠١|５１２ー５５５ー０１４３|ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ|ａ＠ｂ．ｃ".split("|"),
  ..."512 555 0143|555-014|512 555 0143 x7|+4420|1234567890123456|ada@example.com|ada@@b.co|a@b.c|.a@b.co".split("|"),
  ..."2026-02-29|2028-02-29|2026-02-30|2026-13-01|0000-01-01|0001-01-01|9999-12-31|2026-1-1|12/01/2026".split("|"),
  ..."Ada|\u202eAda|A\nB|A\u2028B|A\tB|A\rB|\ud83d\n\ude00|\ud842\udfb7|\ud800|\u0007|\u200b|\u3164|\u2800| ".split(
    "|",
  ),
]
const LENGTHS = [...new Set<number>(Object.values(MAX_LENGTH))].flatMap((length) => [length, length + 1])
const text = fc
  .tuple(
    fc.constantFrom("", "", " ", "\t\u00a0"),
    fc.oneof(
      fc.constantFrom(...NEAR),
      fc
        .tuple(fc.constantFrom("7", "\u{20bb7}"), fc.constantFrom(...LENGTHS))
        .map(([one, length]) => one.repeat(length)),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
  )
  .map(([blank, words]) => blank + words + blank)

const some = (...names: string[]): fc.Arbitrary<Record<string, string>> =>
  fc.subarray(names).chain((given) => fc.record(Object.fromEntries(given.map((name) => [name, text]))))

const address = fc.oneof(
  some(...Object.keys(oakStreet), "unit", "country"),
  text.map((zip) => ({ ...oakStreet, zip })),
  fc.tuple(text, text).map(([zip, country]) => ({ ...oakStreet, zip, country })),
)
const parts = {
  name: text,
  phone: text,
  email: text,
  address,
  service: fc.constantFrom("no-heat", "gone"),
  details: text,
  answers: some("fuel", "pets", "model", "gone"),
  preferred: text.map((date) => ({ date })),
}
const whole = { name: "Ada", phone: "512 555 0143", address: oakStreet, service: "no-heat" }

const body = fc.oneof(
  fc.record(parts, { requiredKeys: [] }),
  // Right but for a part or two, so that what only the site can say is reached as well.
  ...Object.entries(parts).map(([name, part]) => part.map((other) => ({ ...whole, [name]: other }))),
  fc.record({ answers: parts.answers, address }).map((others) => ({ ...whole, ...others })),
)

test("the browser and the server judge whatever is entered alike: field by field, code by code, in one order", () => {
  fc.assert(
    fc.property(body, (entered) => {
      const checked = checkBooking(entered, site)
      expect(faultsOf(entered, site)).toEqual(checked.ok ? [] : checked.errors)
    }),
    { numRuns: 5000 },
  )
})
