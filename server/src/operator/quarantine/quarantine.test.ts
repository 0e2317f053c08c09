import type { Suspicion } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { memoryDatabase } from "../../../test/memory-database.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { openTestLedger } from "../../../test/open-ledger.ts"
import { operatorForTest } from "../../../test/operator.ts"
import { countByTurn } from "../../../test/turns.ts"
import type { Database } from "../../ledger/database.ts"
import { SOME } from "../../ledger/quarantine-statements.ts"
import { createQuarantineDesk } from "./desk-of-one.ts"

/** Requests that were quarantined, each for what the test says. */
const quarantined = async (...suspicions: readonly Suspicion[][]) => {
  const town = await operatorForTest()
  for (const [n, suspicion] of suspicions.entries())
    await town.ledger().add({ ...newBooking(n, { site: "acme", at: town.clock.now() }), suspicion })
  const body = async (answer: Response | Promise<Response>) => JSON.parse(await (await answer).text())
  const listed = async (state = "quarantined") =>
    (await body(town.ask(`/bookings?state=${state}`))).bookings.map(({ reference }: { reference: string }) => reference)
  const post = (path: string, sent?: object) => town.ask(path, { method: "POST", body: sent })
  return { ...town, body, listed, post }
}

const ONE = "/sites/acme/bookings/AAAA-0000"

test("an operator sees what is quarantined, why in plain words, and whose it may be", async () => {
  const { ask, body } = await quarantined(["token_early", "honeypot"])
  const [booking] = (await body(ask("/bookings?state=quarantined"))).bookings
  expect(booking).toMatchObject({
    state: "quarantined",
    reason: "token_early,honeypot",
    suspicion: ["token_early", "honeypot"],
    name: expect.stringContaining("…"),
  })
  expect(booking.why).toMatch(/^It was sent within 2 seconds.* people do not see\. Release it if .* else erase it\.$/)
})

test("what is quarantined is never delivered by itself", async () => {
  const { ledger, clock, listed } = await quarantined(["token_missing"])
  clock.pass(100 * 3_600_000)
  expect(await ledger().takeDue(clock.now(), { sites: [], bookings: [] })).toBeUndefined()
  expect(await ledger().nextDueAt({ sites: [], bookings: [] })).toBeUndefined()
  expect(await listed()).toEqual(["AAAA-0000"])
})

describe("releasing one", () => {
  test("sends it on its way like any other, at once and once", async () => {
    const { post, body, ledger, clock, woken } = await quarantined(["honeypot"])
    expect(await body(post(`${ONE}/release`))).toMatchObject({ state: "waiting", suspicion: ["honeypot"] })
    expect(woken).toEqual(["acme"])
    const due = await ledger().takeDue(clock.now(), { sites: [], bookings: [] })
    expect(due?.stored.reference).toBe("AAAA-0000")
    expect(await body(post(`${ONE}/release`))).toMatchObject({ status: 409, code: "not_quarantined" })
  })

  test("is on record", async () => {
    const { post, ask, body } = await quarantined(["honeypot"])
    await post(`${ONE}/release`)
    expect((await body(ask("/audit"))).entries).toMatchObject([
      { action: "release", site: "acme", reference: "AAAA-0000" },
    ])
  })
})

describe("erasing one", () => {
  test("leaves nothing of it but that it was there", async () => {
    const { post, ask, body, listed, database } = await quarantined(["honeypot"])
    expect(await body(post(`${ONE}/erase`))).toMatchObject({ state: "handled", erasedAt: expect.any(String) })
    expect(await listed()).toEqual([])
    const [row] = await database().query("SELECT holds, length(sealed) AS bytes FROM bookings")
    expect(row).toEqual({ holds: "nothing", bytes: 0 })
    expect((await body(ask("/audit"))).entries).toMatchObject([{ action: "erase", reference: "AAAA-0000" }])
    expect(await body(post(`${ONE}/release`))).toMatchObject({ code: "not_quarantined" })
  })

  test("is for what is quarantined alone", async () => {
    const { ledger, post, body, clock, database } = await quarantined()
    await ledger().add(newBooking(0, { site: "acme", at: clock.now() }))
    for (const what of ["release", "erase"])
      expect(await body(post(`${ONE}/${what}`))).toMatchObject({ status: 409, code: "not_quarantined" })
    expect(await database().query("SELECT state, holds FROM bookings")).toEqual([
      { state: "waiting", holds: "booking" },
    ])
    expect(await body(post("/sites/acme/bookings/ZZZZ-9999/erase"))).toMatchObject({ code: "unknown_booking" })
  })
})

test("nothing else is done to what is quarantined: it is released or erased first", async () => {
  const { post, body, ask } = await quarantined(["honeypot"])
  const edited = ask(ONE, { method: "PUT", body: { name: "Ada", phone: "(512) 555-0143" } })
  for (const answer of [post(`${ONE}/replay`), post(`${ONE}/handle`, {}), edited])
    expect(await body(answer)).toMatchObject({ status: 409, code: "quarantined" })
})

describe("many at once", () => {
  const MANY: Suspicion[][] = [["honeypot"], ["token_early", "honeypot"], ["token_missing"]]

  test("are counted by any of their reasons", async () => {
    const { ask, body } = await quarantined(...MANY)
    const count = async (query: string) => (await body(ask(`/quarantine${query}`))).count
    expect(await count("")).toBe(3)
    expect(await count("?reason=honeypot")).toBe(2)
    expect(await count("?reason=token_early")).toBe(1)
    expect(await count("?site=acme&reason=token_missing")).toBe(1)
    expect(await body(ask("/quarantine?reason=credentials"))).toMatchObject({ code: "invalid_request" })
    expect(await body(ask("/quarantine?site=gone"))).toMatchObject({ code: "unknown_site" })
  })

  test.each(["release", "erase"])("are left as they are by “%s” if there are not as many any more", async (what) => {
    const { post, body, listed } = await quarantined(...MANY)
    expect(await body(post("/quarantine", { do: what, expected: 2 }))).toMatchObject({
      code: "count_changed",
      title: "There are more or fewer by now, so nothing was done. Count again.",
    })
    expect(await listed()).toHaveLength(3)
  })

  test("are released together, and the others stay", async () => {
    const { post, body, listed, ask } = await quarantined(...MANY)
    expect(await body(post("/quarantine", { do: "release", reason: "honeypot", expected: 2 }))).toEqual({ count: 2 })
    expect([await listed(), await listed("waiting")]).toEqual([["AAAA-0002"], ["AAAA-0001", "AAAA-0000"]])
    expect((await body(ask("/audit"))).entries).toMatchObject([
      { action: "release_many", detail: "count=2 reason=honeypot" },
    ])
  })

  test("are erased together, however many they are", async () => {
    const robots = Array.from({ length: 120 }, (): Suspicion[] => ["token_missing"])
    const { post, body, listed, database } = await quarantined(...robots, ["honeypot"])
    expect(await body(post("/quarantine", { do: "erase", reason: "token_missing", expected: 120 }))).toEqual({
      count: 120,
    })
    expect(await listed()).toEqual(["AAAA-0120"])
    expect(await database().query("SELECT count(*) AS count FROM bookings WHERE holds = 'nothing'")).toEqual([
      { count: 120 },
    ])
  })

  test("are erased a few at a time: whoever books meanwhile has their turn in between", async () => {
    // As in an object: it answers at once, so that waiting for it lets nobody else have a turn.
    const database = memoryDatabase()
    const { keyring, ledger } = await openTestLedger(database)
    for (let n = 0; n < 160; n++) await ledger.add({ ...newBooking(n), suspicion: ["token_missing"] })
    let slices = 0
    const counting: Database = {
      ...database,
      query: (sql, ...values) => {
        if (sql === SOME) slices += 1
        return database.query(sql, ...values)
      },
    }
    const parts = { keyring, sites: new Map(), now: () => 0, scrub: async () => {}, onChange: async () => {} }
    const desk = createQuarantineDesk({ ...parts, database: counting })
    const perTurn = await countByTurn(
      () => slices,
      async () => expect(await desk.decideMany("erase", {}, 160)).toEqual({ kind: "done", count: 160 }),
    )
    expect(perTurn).toEqual([1, 1, 1, 1, 1])
  })

  test("are erased from the beginning of what is left, without a look at all of it for each slice", async () => {
    const database = memoryDatabase()
    await openTestLedger(database)
    const plan = await database.query(`EXPLAIN QUERY PLAN ${SOME}`, null, null, "", 0, 0, 1)
    expect(plan).toMatchObject([{ detail: "SEARCH bookings USING INDEX bookings_listed (state=? AND site>?)" }])
  })

  test("are erased as they were counted: what robots go on sending meanwhile stays for somebody to look at", async () => {
    const { ledger, database, keyring, sites, clock, listed, post, body, ask } = await quarantined(...MANY)
    const incoming = [10, 11, 12, 13]
    const robots: Database = {
      ...database(),
      query: async (sql, ...values) => {
        const n = sql === SOME ? incoming.shift() : undefined
        if (n !== undefined) await ledger().add({ ...newBooking(n, { site: "acme" }), suspicion: ["honeypot"] })
        return database().query(sql, ...values)
      },
    }
    const parts = { keyring: keyring(), sites, now: clock.now, scrub: async () => {}, onChange: async () => {} }
    const desk = createQuarantineDesk({ ...parts, database: robots })
    expect(await desk.decideMany("erase", {}, 3)).toEqual({ kind: "done", count: 3 })
    expect(await listed()).toEqual(["AAAA-0011", "AAAA-0010"])
    expect(await body(post("/quarantine", { do: "erase", expected: 3 }))).toMatchObject({ code: "count_changed" })
    expect((await body(ask("/audit"))).entries).toMatchObject([
      { action: "erase_many_done", detail: "count=3" },
      { action: "erase_many", detail: "count=3" },
    ])
  })

  test("are told as partly erased where the disk fails in between, and the rest is erased once it does not", async () => {
    const robots = Array.from({ length: 120 }, (): Suspicion[] => ["token_missing"])
    const { post, body, listed, database } = await quarantined(...robots)
    const failAt = (reference: string) =>
      database().batch([
        {
          sql: `CREATE TRIGGER disk_full BEFORE UPDATE ON bookings WHEN old.reference = '${reference}' BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
        },
      ])
    await failAt("AAAA-0000")
    const erase = (expected: number) => body(post("/quarantine", { do: "erase", expected }))
    expect(await erase(120)).toMatchObject({ status: 503, code: "not_recorded" })
    expect(await listed()).toHaveLength(50)
    await database().batch([{ sql: "DROP TRIGGER disk_full" }])
    await failAt("AAAA-0060")
    expect(await erase(120)).toMatchObject({ status: 503, code: "partly_erased" })
    expect((await body(post("/quarantine", { do: "release", expected: 0 }))).code).toBe("count_changed")
    await database().batch([{ sql: "DROP TRIGGER disk_full" }])
    expect(await erase(70)).toEqual({ count: 70 })
    expect(await listed()).toEqual([])
  })

  test("are erased unless they were released meanwhile; and the record says where it was broken off", async () => {
    const { database, keyring, sites, clock, listed, body, ask, post } = await quarantined(...MANY)
    const parts = { keyring: keyring(), sites, now: clock.now, scrub: async () => {}, onChange: async () => {} }
    const interrupted = (between: () => Promise<unknown>): Database => ({
      ...database(),
      query: async (sql, ...values) => {
        const rows = await database().query(sql, ...values)
        if (sql === SOME) await between()
        return rows
      },
    })
    const released = createQuarantineDesk({ ...parts, database: interrupted(async () => post(`${ONE}/release`)) })
    expect(await released.decideMany("erase", { site: "acme", reason: "honeypot" }, 2)).toEqual({
      kind: "done",
      count: 1,
    })
    expect([await listed(), await listed("waiting")]).toEqual([["AAAA-0002"], ["AAAA-0000"]])
    const broken = createQuarantineDesk({
      ...parts,
      database: interrupted(() => Promise.reject(new Error("The process ends here."))),
    })
    await expect(broken.decideMany("erase", {}, 1)).rejects.toThrow("ends here")
    expect((await body(ask("/audit"))).entries).toMatchObject([
      { action: "erase_many", detail: "count=1" },
      { action: "erase_many_done", detail: "count=1 reason=honeypot" },
      { action: "release" },
      { action: "erase_many", detail: "count=2 reason=honeypot" },
    ])
  })
})
