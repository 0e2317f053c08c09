import { expect, it } from "vitest"
import { arrivalAt, arrivalInVisit } from "./arrival.ts"

const SHOWN = "https://www.acme.example/book"
const REFERRER = "https://www.google.com/"

const throwing = () => {
  throw new Error("not for you")
}

/** A page as it is read, with what the browser remembers of how it was fetched. */
const page = (entry?: { name: string; type?: string }) => ({
  document: { URL: SHOWN, referrer: REFERRER } as Document,
  performance: { getEntriesByType: () => (entry ? [entry] : []) } as unknown as Performance,
})

it("a visitor came to the address that was fetched, whatever a router has made of it since", () => {
  const address = "https://www.acme.example/?utm_source=google"
  expect(arrivalAt(page({ name: address }))).toEqual({ address, referrer: REFERRER })
})

it.each([
  ["names the page in its own way", page({ name: "document" })],
  ["remembers nothing", page()],
  ["is too old to remember", { ...page(), performance: {} as Performance }],
  [
    "tells nothing to a page with a variable of that name",
    { ...page(), performance: undefined as unknown as Performance },
  ],
  ["is kept from telling", { ...page(), performance: { getEntriesByType: throwing } as unknown as Performance }],
])("in a browser that %s, they came to the address that is shown", (_, shown) => {
  expect(arrivalAt(shown).address).toBe(SHOWN)
})

it.each([
  ["reload", true],
  ["back_forward", true],
  ["navigate", false],
  [undefined, false],
])("of the kind %s, an arrival is no new one: %s", (type, again) => {
  expect(arrivalInVisit(page({ name: SHOWN, ...(type && { type }) })).again).toBe(again)
})
