import { ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import { expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { memoryCounters, siteCounter } from "./memory-counters.ts"

test("an address that is held off stays so while a crowd of others passes by", async () => {
  const clock = createClock()
  const { take } = memoryCounters(clock.now).accepts
  for (let n = 0; n < ACCEPTED_PER_MINUTE; n++) expect(await take("acme 203.0.113.7")).toBeUndefined()
  for (let n = 0; n < 150_000; n++) {
    await take(`acme 10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`)
    if (n % 10_000 === 0) expect(await take("acme 203.0.113.7")).toBe(60)
  }
})

test("a clock that is set back by an hour holds nobody off for an hour", async () => {
  const clock = createClock()
  const { take } = siteCounter(() => 1, clock.now)
  await take("acme")
  expect(await take("acme")).toBe(60)
  clock.pass(-3_600_000)
  expect(await take("acme")).toBeUndefined()
  expect(await take("acme")).toBe(60)
})

test("each site has a limit of its own", async () => {
  const { take } = siteCounter((site) => (site === "acme" ? 2 : 1))
  for (const site of ["acme", "acme", "bolt"]) expect(await take(site)).toBeUndefined()
  for (const site of ["acme", "bolt"]) expect(await take(site)).toBeGreaterThan(0)
})
