import type { FieldError } from "../src/problem.ts"
import type { SiteRules } from "../src/site-rules.ts"

/** One body as it comes over the wire, and what the check must say to it, in the browser and on the server alike. */
export type Vector = {
  title: string
  /** Raw JSON text: some bodies can't be written as an object. */
  json: string
  site: SiteRules
  expect: "valid" | FieldError[]
}

/** The contractor that most vectors are sent to. */
export const acme: SiteRules = {
  country: "USA",
  services: [
    { id: "no-heat", label: { en: "No heat" }, urgent: true },
    { id: "tune-up", label: { en: "Tune-up" }, urgent: false },
  ],
}

/** The least that a booking is made of. */
export const minimal = { name: "Ada Byron", phone: "(512) 555-0143" }

export const oakStreet = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" }

/** A vector of the minimal booking with some fields changed; `undefined` takes a field out. */
export const vector = (
  title: string,
  changes: Record<string, unknown>,
  expect: Vector["expect"],
  site: SiteRules = acme,
): Vector => ({ title, json: JSON.stringify({ ...minimal, ...changes }), site, expect })

/** A vector of a body that is given as it is. */
export const rawVector = (title: string, json: string, expect: Vector["expect"]): Vector => ({
  title,
  json,
  site: acme,
  expect,
})
