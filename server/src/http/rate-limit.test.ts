import { ACCEPTED_PER_MINUTE, REQUESTS_PER_MINUTE } from "@porchlight/shared"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { appForTest, BOOKING, ORIGIN, problemOf } from "../../test/app.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { limitedLedger } from "../intake/site-limit.ts"
import { siteCounter } from "./memory-counters.ts"

const keyOf = (n: number) => `booking-with-key-${n}`
const range = (count: number) => Array.from({ length: count }, (_, n) => n)

describe("one address", () => {
  let address = "203.0.113.7"
  const openApp = async () => {
    address = "203.0.113.7"
    return appForTest({ clientAddress: () => address })
  }
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setInterval"] }))
  afterEach(() => void vi.useRealTimers())

  test("sends twenty bookings in a minute, as a busy office does", async () => {
    const { post } = await openApp()
    const answers = await Promise.all(range(20).map((n) => post(BOOKING, { key: keyOf(n) })))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202))
  })

  test("is held off after many, told when to come back, and let in again then; others are not held off", async () => {
    const { post, ledger } = await openApp()
    for (const n of range(ACCEPTED_PER_MINUTE)) expect((await post(BOOKING, { key: keyOf(n) })).status).toBe(202)
    vi.setSystemTime(Date.now() + 20_000)
    const held = await post(BOOKING, { key: keyOf(1000) })
    expect(held.headers.get("Retry-After")).toBe("40")
    expect(held.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
    expect(await problemOf(held)).toBe("429 rate_limited")
    expect(await ledger.counts()).toMatchObject({ waiting: ACCEPTED_PER_MINUTE })

    address = "203.0.113.8"
    expect((await post(BOOKING, { key: keyOf(1001) })).status).toBe(202)
    address = "203.0.113.7"
    vi.setSystemTime(Date.now() + 40_000)
    expect((await post(BOOKING, { key: keyOf(1000) })).status).toBe(202)
  })

  test("may ask again for a lost answer as often as a bad line takes, and still book", async () => {
    const { post, ledger } = await openApp()
    for (const _ of range(ACCEPTED_PER_MINUTE + 10)) expect((await post(BOOKING, { key: keyOf(1) })).status).toBe(202)
    for (const n of range(ACCEPTED_PER_MINUTE - 1)) {
      expect((await post(BOOKING, { key: keyOf(n + 2) })).status).toBe(202)
    }
    expect((await post(BOOKING, { key: keyOf(1000) })).status).toBe(429)
    expect(await ledger.counts()).toMatchObject({ waiting: ACCEPTED_PER_MINUTE })
  })

  test("is told again what it was told, however many it has sent, and gets no place for another by that", async () => {
    const { post, ledger } = await openApp()
    const references = await Promise.all(
      range(ACCEPTED_PER_MINUTE).map(async (n) => (await post(BOOKING, { key: keyOf(n) })).json()),
    )
    for (const n of [0, 1, ACCEPTED_PER_MINUTE - 1]) {
      const again = await post(BOOKING, { key: keyOf(n) })
      expect([again.status, again.headers.get("Idempotent-Replayed")]).toEqual([202, "true"])
      expect(await again.json()).toEqual(references[n])
      expect(await problemOf(await post(BOOKING, { key: keyOf(1000 + n) }))).toBe("429 rate_limited")
    }
    expect(await problemOf(await post({ ...BOOKING, name: "Bob" }, { key: keyOf(0) }))).toBe("429 rate_limited")
    expect(await ledger.counts()).toMatchObject({ waiting: ACCEPTED_PER_MINUTE })
  })

  test("may mistype as often as people do, and a script that keeps on is held off", async () => {
    const { post } = await openApp()
    for (const n of range(REQUESTS_PER_MINUTE - 1)) expect((await post({}, { key: keyOf(n) })).status).toBe(422)
    expect((await post(BOOKING, { key: keyOf(5000) })).status).toBe(202)
    expect(await problemOf(await post({}, { key: keyOf(5001) }))).toBe("429 rate_limited")
  })

  test("is counted for each site on its own, and not when it only reads", async () => {
    const { app } = await openApp()
    for (const _ of range(REQUESTS_PER_MINUTE + 1)) {
      expect((await app.request("/v1/sites/acme", { headers: { Origin: ORIGIN } })).status).toBe(200)
    }
  })
})

test("a site that takes no more says so to its visitors, from wherever they come, and with when to send it again", async () => {
  const { ledger } = await tempLedger()
  const counter = siteCounter(() => 2)
  let address = 0
  const parts = { clientAddress: () => `203.0.113.${address++}` }
  const { post } = await appForTest(parts, { ledger: limitedLedger(ledger, counter) })
  for (const n of range(2)) expect((await post(BOOKING, { key: keyOf(n) })).status).toBe(202)
  const held = await post(BOOKING, { key: keyOf(2) })
  expect(await problemOf(held)).toBe("429 rate_limited")
  expect(held.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
  expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0)
})
