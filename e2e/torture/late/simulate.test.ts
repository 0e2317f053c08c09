import { expect, test } from "vitest"
import { duplicates } from "./simulate.ts"

test("the sooner a booking in doubt is sent again, the more are there twice; after two minutes none", async () => {
  const [atOnce, after45, after120] = await Promise.all([0, 45_000, 120_000].map((wait) => duplicates(400, wait, 1)))
  expect(atOnce).toBeGreaterThan(60)
  expect(after45).toBeGreaterThan(25)
  expect(after45).toBeLessThan(atOnce ?? 0)
  expect(after120).toBe(0)
})
