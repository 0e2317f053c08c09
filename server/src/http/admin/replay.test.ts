import { describe, expect, test } from "vitest"
import { problemOf } from "../../../test/app.ts"
import { operatorForTest } from "../../../test/operator.ts"

const ONE = "/sites/acme/bookings/AAAA-0001"
const HOUR = 3_600_000

describe("a replay", () => {
  test("sends what was set aside again, whole, and counts its three days anew", async () => {
    const { park, ask, run, sandbox, states, woken, clock, read } = await operatorForTest()
    await park(1)
    clock.pass(100 * HOUR)
    expect(await (await ask(`${ONE}/replay`, { method: "POST" })).json()).toMatchObject({ state: "waiting", tries: 0 })
    expect(woken).toEqual(["acme"])
    expect((await read(ONE)).since).toBe(new Date(clock.now()).toISOString())
    await run()
    expect(await states()).toMatchObject([{ state: "delivered", reason: null, left_out: "[]" }])
    const [booking] = await sandbox.bookings()
    expect(booking?.contacts).toHaveLength(2)
    expect((await read("/audit")).entries).toMatchObject([{ action: "replay", reference: "AAAA-0001" }])
  })

  test("of one that was delivered is refused: it would be there twice", async () => {
    const { add, run, ask, sandbox, read } = await operatorForTest()
    await add(1)
    await run()
    expect(await problemOf(await ask(`${ONE}/replay`, { method: "POST" }))).toBe("409 already_delivered")
    await run()
    expect(await sandbox.bookings()).toHaveLength(1)
    expect((await read("/audit")).entries).toEqual([])
  })

  test("of one that is being delivered right now is refused", async () => {
    const { add, ask, ledger, clock, read } = await operatorForTest()
    await add(1)
    await ledger().takeDue(clock.now(), { sites: [], bookings: [] })
    for (const action of ["replay", "handle"]) {
      const answer = await ask(`${ONE}/${action}`, { method: "POST", body: {} })
      expect(await problemOf(answer)).toBe("409 being_delivered")
    }
    expect(await read(ONE)).toMatchObject({ deliveringNow: true })
  })

  test("of one that nobody knows the fate of looks first: it is not made twice", async () => {
    const { add, run, ask, sandbox, clock, deliverDue } = await operatorForTest()
    await sandbox.break(
      { match: { path: "create" }, times: 1, action: "reset", committed: true },
      { match: { path: "list" }, action: "status", status: 503 },
    )
    await add(1)
    await deliverDue()
    expect(await problemOf(await ask(`${ONE}/replay`, { method: "POST" }))).toBe("409 fate_unknown")
    clock.pass(73 * HOUR)
    await run()
    await sandbox.break()
    expect((await ask(`${ONE}/replay`, { method: "POST" })).status).toBe(200)
    await run()
    expect(await sandbox.bookings()).toHaveLength(1)
    expect(await sandbox.requests("POST", "/bookings")).toHaveLength(1)
  })

  test("of one that may be there tells still what it was sent without", async () => {
    const { add, run, ask, sandbox, clock, deliverDue, read } = await operatorForTest()
    const errors = { campaignId: ["No such campaign."] }
    await sandbox.break(
      { match: { path: "create" }, times: 1, action: "status", status: 400, body: { errors } },
      { match: { path: "create" }, times: 1, action: "reset", committed: true },
      { match: { path: "list" }, action: "status", status: 503 },
    )
    await add(1)
    await deliverDue()
    clock.pass(73 * HOUR)
    await run()
    await sandbox.break()
    expect((await ask(`${ONE}/replay`, { method: "POST" })).status).toBe(200)
    await run()
    expect(await read(ONE)).toMatchObject({ state: "delivered", leftOut: ["campaign"] })
    expect((await sandbox.bookings())[0]?.summary).toContain("campaign")
  })

  test("of one that waits tries it at once, and the site with it", async () => {
    const { add, ask, deliverDue, sandbox, run, clock } = await operatorForTest()
    await sandbox.break({ match: { path: "create" }, action: "status", status: 403 })
    await add(1)
    for (let n = 0; n < 8; n++) {
      await deliverDue()
      clock.pass(HOUR / 30)
    }
    await deliverDue()
    await sandbox.break()
    const before = clock.now()
    expect((await ask(`${ONE}/replay`, { method: "POST" })).status).toBe(200)
    await run()
    expect(clock.now()).toBe(before)
    expect(await sandbox.bookings()).toHaveLength(1)
  })

  test("does not go past what ServiceTitan has asked for: the site stays alone until then", async () => {
    const { add, ask, deliverDue, sandbox, run, clock } = await operatorForTest()
    await sandbox.break({ match: { path: "create" }, times: 1, action: "status", status: 429, retryAfter: 600 })
    await add(1)
    await deliverDue()
    const before = clock.now()
    expect((await ask(`${ONE}/replay`, { method: "POST" })).status).toBe(200)
    await run()
    expect(clock.now() - before).toBeGreaterThanOrEqual(600_000)
    expect(await sandbox.requests("POST", "/bookings")).toHaveLength(2)
  })

  test("of many takes as many as were counted, and none where there are others by now", async () => {
    const { park, read, ask, run, sandbox, woken } = await operatorForTest()
    await park(1, 2, 3)
    expect(await read("/replays?site=acme&reason=booking_refused")).toEqual({ count: 3 })
    expect(await read("/replays?reason=too_old")).toEqual({ count: 0 })
    const seen = { site: "acme", reason: "booking_refused", expected: 2 }
    expect(await problemOf(await ask("/replays", { method: "POST", body: seen }))).toBe("409 count_changed")
    expect(woken).toEqual([])
    expect(await problemOf(await ask("/replays?reason=to_old"))).toBe("400 invalid_request reason:invalid")
    const fewerThanNone = { method: "POST", body: { expected: -1 } }
    expect(await problemOf(await ask("/replays", fewerThanNone))).toBe("400 invalid_request expected:invalid")
    expect(await read("/replays")).toEqual({ count: 3 })
    expect(await read("/replays", { method: "POST", body: { ...seen, expected: 3 } })).toEqual({ replayed: 3 })
    await run()
    expect(await sandbox.bookings()).toHaveLength(3)
    expect((await read("/audit")).entries).toMatchObject([
      { action: "replay_many", site: "acme", detail: "count=3 reason=booking_refused" },
    ])
  })

  test.each([
    ["of all has each paused site tried at once", "/replays", { expected: 2 }, ["acme", "birch"]],
    ["of one site's has that site alone tried", "/replays", { site: "acme", expected: 1 }, ["acme"]],
    ["of one booking has its site alone tried", `${ONE}/replay`, undefined, ["acme"]],
  ])("%s", async (_, path, body, tried) => {
    const { park, add, run, sandbox, ask, sites, site, database, clock } = await operatorForTest()
    sites.set("birch", { ...site, id: "birch" })
    await park(1)
    await sandbox.break({ match: { path: "create" }, action: "status", status: 400 })
    await add(2, { site: "birch" })
    await run()
    const later = clock.now() + HOUR
    const pause = "UPDATE queues SET opened_at = ?1, paused_until = ?2, reason = 'credentials'"
    await database().batch([{ sql: pause, values: [clock.now(), later] }])
    expect((await ask(path, { method: "POST", body })).status).toBe(200)
    const ready = await database().query("SELECT site FROM queues WHERE paused_until <= ?1 ORDER BY site", clock.now())
    expect(ready.map((queue) => queue.site)).toEqual(tried)
  })
})
