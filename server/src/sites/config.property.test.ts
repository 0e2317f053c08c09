import fc from "fast-check"
import { expect, test } from "vitest"
import { acmeConfig } from "../../test/acme.ts"
import { faultsOf } from "../../test/faults.ts"

const MARK = "hunter2"

/** Every place in a value, as a path of keys from its root. */
const placesIn = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [path]

/** A copy of a value with something else at one place. */
const replaced = (value: unknown, [key, ...rest]: string[], by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item))
  const entries = Object.entries(Object(value))
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]))
}

const file = {
  sites: [
    {
      ...acmeConfig,
      hours: { mon: ["08:00", "17:00"] },
      holidays: ["2026-12-25"],
      fields: { email: "required" },
      theme: { accent: "#b45309", radius: 8, surface: "#ffffff", text: "#1c1917" },
      services: [
        {
          id: "no-heat",
          label: "No heat",
          urgent: true,
          safety: "Leave.",
          questions: [{ id: "fuel", label: "Fuel?", kind: "choice", options: [{ id: "gas", label: "Gas" }] }],
        },
      ],
      serviceArea: { zips: ["787*"], outside: "take", text: "Far." },
      order: ["contact"],
      prefill: ["zip"],
      attribution: "page",
      smsConsent: { text: { en: "Text me." } },
      texts: { en: { heading: "Hello" } },
      languages: ["en"],
      hosted: {
        hosts: ["book.acme.example"],
        robots: "index",
        title: "Hello",
        image: "https://acme.example/a.png",
        businessType: "Plumber",
        address: { city: "Austin", state: "TX" },
      },
    },
  ],
}

/** JSON of any kind whose every text bears the mark; keys are ordinary words. */
const marked = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<unknown>(null, true, 1.5, -1, 2 ** 60, MARK, ` ${MARK} `, `$${MARK}`, `https://${MARK}.example/`),
    fc.array(tie("any"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("id", "en", "mon", "environment", "when", "rules", "__proto__"), tie("any")),
  ),
})).any

test("whatever stands anywhere in the file, it is taken or told in words, and never shown", () => {
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(file)), marked, (place, value) => {
      const faults = faultsOf(replaced(file, place, value))
      expect(JSON.stringify(faults)).not.toContain(MARK)
      expect(Object.values(faults)).not.toContain("is not what is expected here")
    }),
    { numRuns: 1000 },
  )
})
