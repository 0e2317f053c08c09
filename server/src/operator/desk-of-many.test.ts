import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { ADA } from "../../test/delivery.ts"
import { memoryDatabase } from "../../test/memory-database.ts"
import { newBooking } from "../../test/new-booking.ts"
import { openTestLedger } from "../../test/open-ledger.ts"
import { openDesk } from "../ledger/desk.ts"
import type { Desk, Position } from "./desk.ts"
import { createDeskOfMany } from "./desk-of-many.ts"
import { createDesk } from "./desk-of-one.ts"

const NOW = Date.UTC(2026, 10, 23)
const SITES = 120

/** Whether there is a site is not asked of its object. */
type SiteDesk = Omit<Desk, "knows">

/** As an object that is asked from elsewhere: what goes in and comes out is copied, and nothing but plain data can be. */
const fromAfar = (desk: SiteDesk): SiteDesk => {
  const afar =
    <Arguments extends unknown[], Answer>(ask: (...values: Arguments) => Promise<Answer>) =>
    async (...values: Arguments): Promise<Answer> =>
      structuredClone(await ask(...structuredClone(values)))
  return {
    sites: afar(desk.sites),
    bookings: afar(desk.bookings),
    booking: afar(desk.booking),
    replay: afar(desk.replay),
    handle: afar(desk.handle),
    edit: afar(desk.edit),
    count: afar(desk.count),
    replayMany: afar(desk.replayMany),
    audit: afar(desk.audit),
  }
}

const idOf = (n: number) => `site-${String(n).padStart(3, "0")}`

/** Many sites with a ledger each; every tenth holds three bookings that need attention. */
const manyForTest = async () => {
  const desks = new Map<string, SiteDesk>()
  for (let n = 0; n < SITES; n++) {
    const id = idOf(n)
    const database = memoryDatabase()
    const { keyring, ledger } = await openTestLedger(database)
    for (let each = 0; n % 10 === 0 && each < 3; each++) {
      await ledger.add(newBooking(n * 10 + each, { site: id, at: NOW, booking: ADA }))
    }
    await database.batch([{ sql: "UPDATE bookings SET state = 'attention', reason = 'too_old'" }])
    const sites = new Map([[id, { ...acmeSite(), id }]])
    const parts = { ledger: openDesk(database, keyring), sites, now: () => NOW, onChange: async () => {} }
    desks.set(id, fromAfar(createDesk(parts)))
  }
  const asked: string[] = []
  const broken = new Set<string>()
  const desk = createDeskOfMany(
    () => desks.keys(),
    (site) => {
      asked.push(site)
      const found = desks.get(site)
      if (broken.has(site)) throw new Error("The file is no database.")
      if (!found) throw new Error(`${site} was asked for, and would have been made.`)
      return found
    },
  )
  return { desk, asked, broken }
}

test("every booking of every site is listed once, whatever the size of a page", async () => {
  const { desk } = await manyForTest()
  for (const limit of [1, 2, 5, 7, 200]) {
    const seen: string[] = []
    let from: Position | undefined
    do {
      const page = await desk.bookings({ state: "attention", from, limit })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      seen.push(...page.items.map(({ site, reference }) => `${site} ${reference}`))
      from = page.next
    } while (from)
    expect(seen).toHaveLength(36)
    expect(new Set(seen).size).toBe(36)
    expect(seen.slice(0, 3)).toEqual(["site-000 AAAA-0002", "site-000 AAAA-0001", "site-000 AAAA-0000"])
  }
})

test("a page asks a part of the sites at most, and says where to go on though it may hold nothing", async () => {
  const { desk, asked } = await manyForTest()
  expect(await desk.bookings({ state: "handled", limit: 50 })).toEqual({ items: [], next: { site: "site-050" } })
  expect(asked).toHaveLength(50)
  const { items, next } = await desk.sites({ limit: 200 })
  expect([items.length, next]).toEqual([50, "site-049"])
  expect((await desk.sites({ after: "site-100", limit: 200 })).items).toHaveLength(19)
})

test("only a site that is configured is one, and no ledger is asked for that", async () => {
  const { desk, asked } = await manyForTest()
  expect([await desk.knows("site-010"), await desk.knows("site-999")]).toEqual([true, false])
  expect(asked).toEqual([])
})

test("what is done to one booking is done in its site's ledger alone; a site that is none is asked for nothing", async () => {
  const { desk, asked } = await manyForTest()
  expect(await desk.replay("site-010", "AAAA-0100")).toMatchObject({ kind: "done", booking: { state: "waiting" } })
  expect(await desk.handle("site-010", "AAAA-0101", "called")).toMatchObject({ kind: "done" })
  expect(await desk.edit("site-010", "AAAA-0102", { name: "Ada" })).toMatchObject({ kind: "invalid" })
  expect(await desk.booking("site-010", "AAAA-0102", true)).toMatchObject({ booking: ADA })
  expect(new Set(asked)).toEqual(new Set(["site-010"]))
  expect(await desk.replay("../etc", "AAAA-0100")).toEqual({ kind: "unknown_booking" })
  expect(await desk.edit("nowhere", "AAAA-0100", ADA)).toEqual({ kind: "unknown_site" })
  expect(await desk.booking("nowhere", "AAAA-0100", true)).toBeUndefined()
  const { items } = await desk.audit({ site: "site-010", limit: 10 })
  expect(items.map(({ action }) => action)).toEqual(["reveal", "handle", "replay"])
})

test("a replay of many goes over all sites, and only with the count that was seen", async () => {
  const { desk } = await manyForTest()
  expect(await desk.count({})).toEqual({ count: 36 })
  expect(await desk.count({ site: "site-020", reason: "too_old" })).toEqual({ count: 3 })
  expect(await desk.replayMany({}, 35)).toEqual({ kind: "count_changed", count: 36 })
  expect(await desk.replayMany({ site: "site-020" }, 3)).toEqual({ kind: "done", count: 3 })
  expect(await desk.replayMany({}, 33)).toEqual({ kind: "done", count: 33 })
  expect(await desk.count({})).toEqual({ count: 0 })
})

describe("a ledger that does not answer", () => {
  test("hides none of the others: its site is named, whatever the size of a page", async () => {
    const { desk, broken } = await manyForTest()
    broken.add("site-010").add("site-011")
    for (const limit of [1, 5, 200]) {
      const seen: string[] = []
      const unanswered: string[] = []
      let from: Position | undefined
      do {
        const page = await desk.bookings({ state: "attention", from, limit })
        seen.push(...page.items.map(({ reference }) => reference))
        unanswered.push(...(page.unanswered ?? []))
        from = page.next
      } while (from)
      expect(new Set(seen).size).toBe(33)
      expect(seen).toHaveLength(33)
      expect(new Set(unanswered)).toEqual(broken)
    }
    expect(await desk.audit({ site: "site-010", limit: 5 })).toEqual({ items: [], unanswered: ["site-010"] })
  })

  test("stands in the list of the sites with what is wrong, and without numbers that nobody knows", async () => {
    const { desk, broken } = await manyForTest()
    broken.add("site-001")
    const { items } = await desk.sites({ limit: 3 })
    expect(items.map(({ site, counts, trouble }) => [site, counts !== undefined, trouble !== undefined])).toEqual([
      ["site-000", true, false],
      ["site-001", false, true],
      ["site-002", true, false],
    ])
  })

  test("is told of in a count and in a replay of many, which take the others", async () => {
    const { desk, broken } = await manyForTest()
    broken.add("site-020")
    expect(await desk.count({})).toEqual({ count: 33, unanswered: ["site-020"] })
    expect(await desk.replayMany({}, 33)).toEqual({ kind: "done", count: 33, unanswered: ["site-020"] })
    broken.clear()
    expect(await desk.count({})).toEqual({ count: 3 })
  })
})
