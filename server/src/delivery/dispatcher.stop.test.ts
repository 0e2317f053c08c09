import { describe, expect, test } from "vitest"
import { dispatcherForTest, settled } from "../../test/dispatcher.ts"
import { newBooking } from "../../test/new-booking.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import type { DispatcherParts } from "./dispatcher.ts"

describe("something throws", () => {
  test("in a delivery: it is told without its words, the others go on, and it is tried again when its lease ends", async () => {
    const { clock, ledger, dispatcher, underWay, wakes, lines } = await dispatcherForTest()
    await ledger.add(newBooking(1, { at: clock.now() }))
    await ledger.add(newBooking(2, { at: clock.now() }))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(2)
    underWay.get("AAAA-0001")?.fail(new TypeError("Ada Lovelace is undefined"))
    await expect
      .poll(() => lines)
      .toEqual([["delivery_broke_off", { site: "acme", reference: "AAAA-0001", error: "TypeError" }]])
    await underWay.get("AAAA-0002")?.finish()
    await expect.poll(() => wakes.at(-1)).toBe(clock.now() + 300_000)
    clock.pass(300_000)
    dispatcher.wake()
    await expect.poll(() => [...underWay.keys()]).toEqual(["AAAA-0001"])
  })

  test("in the ledger: it is told, and asked again after a pause", async () => {
    let failing = true
    const { ledger } = await tempLedger()
    await ledger.add(newBooking(1))
    const flaky: DispatcherParts["ledger"] = {
      ...ledger,
      takeDue: (...values) => (failing ? Promise.reject(new Error("disk I/O error")) : ledger.takeDue(...values)),
    }
    const { clock, dispatcher, underWay, wakes, lines } = await dispatcherForTest({ ledger: flaky })
    dispatcher.wake()
    await expect.poll(() => wakes).toEqual([clock.now() + 1000])
    expect(lines).toEqual([["ledger_failed", { error: "Error" }]])
    failing = false
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(1)
  })
})

describe("a stop", () => {
  test("takes nothing new, tells what is under way, waits for it, and leaves the rest in the ledger", async () => {
    const { ledger, dispatcher, underWay, clock } = await dispatcherForTest()
    await Promise.all(Array.from({ length: 20 }, (_, n) => ledger.add(newBooking(n, { at: clock.now() }))))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(12)
    let stopped = false
    const stopping = dispatcher.stop(5000).then(() => {
      stopped = true
    })
    await settled()
    expect(stopped).toBe(false)
    expect([...underWay.values()].every((delivery) => delivery.stopping())).toBe(true)
    await Promise.all([...underWay.values()].map(({ finish }) => finish()))
    await stopping
    dispatcher.wake()
    await settled()
    expect(await ledger.counts()).toEqual({ waiting: 8, delivered: 12, attention: 0, handled: 0, quarantined: 0 })
    expect(underWay.size).toBe(0)
  })

  test("waits no longer than it may for a delivery that hangs", async () => {
    const { ledger, dispatcher, underWay } = await dispatcherForTest()
    await ledger.add(newBooking(1))
    dispatcher.wake()
    await expect.poll(() => underWay.size).toBe(1)
    await dispatcher.stop(10)
    expect(underWay.size).toBe(1)
  })
})
