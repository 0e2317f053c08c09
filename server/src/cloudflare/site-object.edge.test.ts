import { evictDurableObject, reset, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test"
import { env } from "cloudflare:workers"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { hearLog } from "../../test/edge/log.ts"
import { openOffice } from "../../test/edge/office.ts"
import { newBooking } from "../../test/new-booking.ts"
import { PATIENCE } from "../../test/patience.ts"
import type { SiteObject } from "./site-object.ts"
import { watchSites } from "./watchdog.ts"

let logged = () => ""
beforeEach(() => {
  logged = hearLog()
})
afterEach(reset)

/** When what is delivered now is erased: nothing wakes the object before. */
const IN_A_MONTH = 29 * 24 * 3_600_000

const ADA = { name: "Ada", phone: "5125550143", email: "ada@example.com" }

const objectOf = (site: string) => env.SITES.getByName(site)
const acme = () => objectOf("acme")

/** Runs inside an object, which stands still meanwhile: its alarm does not go off by itself. */
const inside = <T>(run: (object: SiteObject, state: DurableObjectState) => Promise<T>, site = "acme") =>
  runInDurableObject(objectOf(site), run)

const add = async (n = 1, site = "acme") => objectOf(site).add(newBooking(n, { site, at: Date.now() }))
const alarmAt = (site = "acme") => inside((_, { storage }) => storage.getAlarm(), site)
const rows = (sql: string, site = "acme") => inside(async (_, { storage }) => storage.sql.exec(sql).toArray(), site)
const write = (sql: string, site = "acme") => rows(sql, site)

/** Makes the next alarm come now, and waits until it is through. */
const nextAlarm = async (site = "acme") => {
  await runDurableObjectAlarm(objectOf(site))
}

/** Lets what has just been stored be delivered: the runtime's own alarm, or ours, whichever is first. */
const delivered = async (count: number, site = "acme") => {
  await vi.waitFor(async () => {
    await nextAlarm(site)
    expect(await rows("SELECT id FROM bookings WHERE state = 'delivered'", site)).toHaveLength(count)
  }, PATIENCE)
}

/** A booking whose alarm was lost, as the runtime loses one that failed too often. */
const addWithoutAlarm = () =>
  inside(async (object, { storage }) => {
    await object.add(newBooking(1, { at: Date.now() }))
    await storage.deleteAlarm()
  })

describe("a stored booking", () => {
  test("sets the alarm, so that delivery begins at once", async () => {
    openOffice()
    const [before, at] = await inside(async (object, { storage }) => {
      const begun = Date.now()
      await object.add(newBooking(1, { at: Date.now() }))
      return [begun, await storage.getAlarm()]
    })
    expect(at).toBeGreaterThanOrEqual(before ?? 0)
    expect(at).toBeLessThanOrEqual(Date.now())
  })

  test("is delivered once, with all its contacts, and the object sleeps until there is another", async () => {
    const office = openOffice()
    await acme().add(newBooking(1, { booking: ADA, at: Date.now() }))
    await delivered(1)
    expect(office.bookings).toMatchObject([{ externalId: "AAAA-0001" }])
    expect(office.bookings[0]?.contacts).toHaveLength(2)
    expect(office.requests.filter((route) => route === "POST /bookings")).toHaveLength(1)
    expect(await alarmAt()).toBeGreaterThan(Date.now() + IN_A_MONTH)
  })

  test("leaves nothing that runs in the object: it can go from memory at once, and costs nothing until it is needed", async () => {
    openOffice()
    await add()
    await delivered(1)
    // A call may take half a minute, and its timer must not.
    const gone = evictDurableObject(acme()).then(() => "gone")
    expect(await Promise.race([gone, scheduler.wait(15_000).then(() => "still there")])).toBe("gone")
  })

  test("that comes again sets no alarm", async () => {
    openOffice()
    await add()
    await delivered(1)
    expect(await add()).toMatchObject({ kind: "known", same: true })
    expect(await alarmAt()).toBeGreaterThan(Date.now() + IN_A_MONTH)
  })

  test("that was quarantined sets the alarm once it comes again with nothing against it", async () => {
    openOffice()
    const booking = newBooking(1, { at: Date.now() })
    const [quarantined, released] = await inside(async (object, { storage }) => {
      await object.add({ ...booking, suspicion: ["token_missing"] })
      await object.alarm()
      const before = await storage.getAlarm()
      expect(await object.add(booking)).toMatchObject({ kind: "known", releasedId: 1 })
      return [before, await storage.getAlarm()]
    })
    expect(quarantined).toBeGreaterThan(Date.now() + IN_A_MONTH)
    expect(released).toBeLessThanOrEqual(Date.now())
  })

  test("of one site is not seen by another", async () => {
    openOffice()
    await add(1, "acme")
    await delivered(1, "acme")
    expect(
      await objectOf("bolt").find("acme", newBooking(1).idempotencyKey, newBooking(1).stored.booking),
    ).toBeUndefined()
    expect(await rows("SELECT id FROM bookings", "bolt")).toEqual([])
  })
})

describe("an alarm that goes off while nothing can be delivered", () => {
  /** What an alarm leaves behind: it must not throw, and must be set again. @returns for how long after it went off, in ms */
  const afterAlarm = (site = "acme") =>
    inside(async (object, { storage }) => {
      const at = Date.now()
      await object.alarm()
      return ((await storage.getAlarm()) ?? Number.NaN) - at
    }, site)

  test("since ServiceTitan is down, is set for the next try", async () => {
    const office = openOffice()
    office.break(() => new Response("down", { status: 503 }))
    await add()
    await vi.waitFor(() => expect(office.requests.length).toBeGreaterThan(0), PATIENCE)
    expect(await afterAlarm()).toBeGreaterThan(-1000)
    office.break(undefined)
    await write("UPDATE bookings SET next_at = 0")
    await write("UPDATE queues SET paused_until = 0")
    await delivered(1)
    expect(office.bookings).toHaveLength(1)
  })

  test("since ServiceTitan is down, is set for that try, and not for when an older booking is to be erased", async () => {
    const office = openOffice()
    await add(1)
    await delivered(1)
    office.break(() => new Response("down", { status: 503 }))
    await inside((object) => object.add(newBooking(2, { at: Date.now() })))
    expect(await afterAlarm()).toBeLessThan(3_600_000)
  })

  test("since the line is cut after sending, is set for the look-up and not for another sending", async () => {
    const office = openOffice()
    office.break((route) => (route === "POST /bookings" ? new Error("Network connection lost.") : undefined))
    await add()
    await vi.waitFor(() => expect(office.requests).toContain("POST /bookings"), PATIENCE)
    expect(await afterAlarm()).toBeGreaterThan(30_000)
    expect(office.requests.filter((route) => route === "POST /bookings")).toHaveLength(1)
  })

  test("since the ledger is broken, is set all the same", async () => {
    openOffice()
    await inside((object) => object.add(newBooking(1, { at: Date.now() })))
    await write("ALTER TABLE queues RENAME TO queues_away")
    expect(await afterAlarm()).toBeGreaterThan(0)
    await write("ALTER TABLE queues_away RENAME TO queues")
    await delivered(1)
  })

  test("since the ledger is broken, which an eviction does not mend, lets the object answer that it is", async () => {
    openOffice()
    await inside((object) => object.add(newBooking(1, { at: Date.now() })))
    await write("ALTER TABLE queues RENAME TO queues_away")
    await evictDurableObject(acme())
    expect(await afterAlarm()).toBeGreaterThan(0)
    expect(logged()).toContain("object_unready")
    await write("ALTER TABLE queues_away RENAME TO queues")
    await delivered(1)
  })

  test("since the site's credentials are not set, costs the booking no try, and names the variable", async () => {
    openOffice()
    await inside((object) => object.add(newBooking(1, { site: "unset", at: Date.now() })), "unset")
    expect(await afterAlarm("unset")).toBeGreaterThan(30_000)
    expect(await rows("SELECT state, tries, lease_until FROM bookings", "unset")).toEqual([
      { state: "waiting", tries: 0, lease_until: null },
    ])
    expect(logged()).toContain("OTHER_CLIENT_SECRET, which is not set")
  })
})

describe("a ledger that was sealed with another secret", () => {
  const CHECK = "UPDATE data_keys SET wrapped_by = 'x' || wrapped_by"
  const MENDED = "UPDATE data_keys SET wrapped_by = substr(wrapped_by, 2)"

  test("takes nothing and says so, harms nothing, and opens once the right one is back", async () => {
    openOffice()
    await inside((object) => object.add(newBooking(1, { at: Date.now() })))
    await write(CHECK)
    await evictDurableObject(acme())
    const refused = await inside((object) => object.find("acme", "key", ADA).catch((error: Error) => error.message))
    expect(refused).toContain("another PORCHLIGHT_SECRET")
    expect(await acme().answers()).toBe(false)
    await inside((object) => object.alarm())
    await write(MENDED)
    expect(await acme().answers()).toBe(true)
    await delivered(1)
  })
})

describe("an object that was evicted", () => {
  test("sets its alarm when it wakes, if it was lost", async () => {
    openOffice()
    await addWithoutAlarm()
    await evictDurableObject(acme())
    expect(await acme().answers()).toBe(true)
    await delivered(1)
  })

  test("in the midst of a sending looks up what it had sent, once that is due", async () => {
    openOffice()
    await addWithoutAlarm()
    const sentAt = Date.now()
    await write(
      `UPDATE bookings SET sent_at = ${sentAt}, next_at = ${sentAt + 45_000}, lease_until = ${sentAt + 300_000}`,
    )
    await evictDurableObject(acme())
    expect(await alarmAt()).toBe(sentAt + 45_000)
    expect(await rows("SELECT lease_until FROM bookings")).toEqual([{ lease_until: null }])
  })
})

test("an object that was stored in on a clock that was a day ahead does not wait for that day", async () => {
  openOffice()
  await addWithoutAlarm()
  const day = 86_400_000
  await write(
    `UPDATE bookings SET received_at = received_at + ${day}, since = since + ${day}, next_at = next_at + ${day}`,
  )
  await evictDurableObject(acme())
  await delivered(1)
})

describe("the watchdog", () => {
  test("finds an alarm that was lost while the object was awake, and sets it", async () => {
    openOffice()
    await addWithoutAlarm()
    expect(await alarmAt()).toBeNull()
    await watchSites(env, Date.now())
    expect(logged()).toContain("alarm_mended")
    await delivered(1)
  })

  test("leaves a site alone that has nothing to deliver", async () => {
    await watchSites(env, Date.now())
    expect(await alarmAt()).toBeNull()
  })
})
