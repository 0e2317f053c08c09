import { describe, expect, test } from "vitest"
import { AGREED, DAY, privacyForTest } from "../../test/privacy.ts"

describe("what has not reached the office", () => {
  test("is never erased by its age while it waits or needs attention", async () => {
    const { add, deliverDue, clock, sandbox, sweep, held, nextErasureAt } = await privacyForTest()
    await sandbox.break({
      match: { path: "create" },
      action: "status",
      status: 400,
      body: { errors: { name: ["no"] } },
    })
    await add(1)
    await deliverDue()
    await add(2)
    clock.pass(4000 * DAY)
    expect(await sweep()).toBe(0)
    expect(await held()).toEqual(["attention booking", "waiting booking"])
    expect(await nextErasureAt()).toBeUndefined()
  })

  test("but was quarantined stays for somebody to look at, also where nothing is kept of what was delivered", async () => {
    const { add, clock, sweep, held, database, nextErasureAt, sites, site } = await privacyForTest()
    sites.set("acme", { ...site, retention: { contactDays: 0, consentDays: 0 } })
    await add(1)
    await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
    const end = clock.now() + 30 * DAY
    expect(await nextErasureAt()).toBe(end)
    clock.to(end - 1)
    expect(await sweep()).toBe(0)
    expect(await held()).toEqual(["quarantined booking"])
    clock.to(end)
    expect(await sweep()).toBe(1)
  })

  test("and was quarantined is kept as long as what was delivered, where that is longer", async () => {
    const { add, clock, sweep, database, nextErasureAt, sites, site } = await privacyForTest()
    sites.set("acme", { ...site, retention: { contactDays: 90, consentDays: 1826 } })
    await add(1)
    await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
    const end = clock.now() + 90 * DAY
    expect(await nextErasureAt()).toBe(end)
    clock.to(end - 1)
    expect(await sweep()).toBe(0)
  })

  test("but was quarantined is erased so many days after it came in, and no consent is made of it", async () => {
    const { add, clock, sweep, held, database, nextErasureAt } = await privacyForTest()
    await add(1, { booking: AGREED })
    await database().batch([{ sql: "UPDATE bookings SET state = 'quarantined'" }])
    const end = clock.now() + 30 * DAY
    expect(await nextErasureAt()).toBe(end)
    clock.to(end - 1)
    expect(await sweep()).toBe(0)
    clock.to(end)
    expect(await sweep()).toBe(1)
    expect(await held()).toEqual(["handled nothing"])
  })
})
