import { expect, test } from "vitest"
import { createKeyDesk } from "./desk.ts"

test("a new key for each of ten thousand sites counts nobody's bookings", async () => {
  const rotated: string[] = []
  const desk = createKeyDesk({
    book: {
      list: () => Promise.reject(new Error("This takes seconds in a large ledger.")),
      rotate: async (site) => rotated.push(site) > 0,
    },
    sites: new Map(),
    sitesAfter: async () => [],
    now: () => 0,
    onRotated: async () => {},
  })
  expect(await desk.rotate("acme")).toEqual({ kind: "done" })
  expect(rotated).toEqual(["acme"])
})
