import { describe, expect, test } from "vitest"
import { problemOf } from "../../../test/app.ts"
import { ADA } from "../../../test/delivery.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { operatorForTest } from "../../../test/operator.ts"

const ONE = "/sites/acme/bookings/AAAA-0001"

describe("an edit", () => {
  const corrected = { ...ADA, name: "Ada King" }
  const edit = { method: "PUT", body: corrected }

  test("puts the corrected booking in its place under the same reference, and sends that", async () => {
    const { park, ask, run, sandbox, read } = await operatorForTest()
    await park(1)
    expect((await ask(ONE, edit)).status).toBe(200)
    await run()
    expect(await sandbox.bookings()).toMatchObject([{ name: "Ada King", externalId: "AAAA-0001" }])
    expect((await read("/audit")).entries).toMatchObject([{ action: "edit", detail: "fields=name" }])
  })

  test("leaves the visitor's key as it was: the same request again still gets its reference", async () => {
    const { park, ask, add, ledger, run } = await operatorForTest()
    await park(1)
    await ask(ONE, edit)
    expect(await add(1)).toEqual({ kind: "known", same: true, reference: "AAAA-0001" })
    await run()
    expect(await ledger().counts()).toMatchObject({ delivered: 1 })
  })

  test("is checked by the very rules of the form", async () => {
    const { park, ask } = await operatorForTest()
    await park(1)
    const wrong = { ...ADA, phone: "12345678", service: "roofing" }
    expect(await problemOf(await ask(ONE, { method: "PUT", body: wrong }))).toMatch(
      /^422 invalid_booking phone:invalid service:not_offered$/,
    )
    expect(await problemOf(await ask(ONE, { method: "PUT", body: { name: "Ada" } }))).toContain("contact_required")
  })

  test("is refused for what waits, what was delivered, and what is in ServiceTitan already", async () => {
    const { add, run, ask, sandbox } = await operatorForTest()
    await add(1)
    expect(await problemOf(await ask(ONE, edit))).toBe("409 not_set_aside")
    await run()
    expect(await problemOf(await ask(ONE, edit))).toBe("409 already_delivered")
    const broken = { action: "status", status: 400 } as const
    await sandbox.break({ match: { path: "contacts.create" }, ...broken }, { match: { path: "update" }, ...broken })
    await add(2)
    await run()
    expect(await problemOf(await ask("/sites/acme/bookings/AAAA-0002", edit))).toBe("409 already_made")
  })

  test("is refused for what may be in ServiceTitan: the office could have the one text, and we the other", async () => {
    const { add, run, ask, sandbox, clock, deliverDue, read } = await operatorForTest()
    await sandbox.break(
      { match: { path: "create" }, times: 1, action: "reset", committed: true },
      { match: { path: "list" }, action: "status", status: 503 },
    )
    await add(1)
    await deliverDue()
    clock.pass(73 * 3_600_000)
    await run()
    expect(await read(ONE)).toMatchObject({ state: "attention", sentAt: expect.any(String) })
    expect(await problemOf(await ask(ONE, edit))).toBe("409 fate_unknown")
    expect((await read("/audit")).entries).toEqual([])
  })

  test("keeps the words that were agreed to for as long as it keeps the agreement", async () => {
    const { ledger, ask, run, sandbox, read } = await operatorForTest()
    const smsConsent = { granted: true, textVersion: "931eb099920e8258" }
    const booking = { ...ADA, smsConsent }
    for (const n of [1, 2]) {
      const { stored, ...key } = newBooking(n)
      await ledger().add({ ...key, stored: { ...stored, booking, consentShown: "Text me." } })
    }
    await sandbox.break({ match: { path: "create" }, action: "status", status: 400 })
    await run()
    await sandbox.break()
    await ask(ONE, { method: "PUT", body: { ...corrected, smsConsent } })
    await ask("/sites/acme/bookings/AAAA-0002", { method: "PUT", body: corrected })
    expect((await read(ONE)).consentShown).toBe("Text me.")
    expect(await read("/sites/acme/bookings/AAAA-0002")).not.toHaveProperty("consentShown")
    await run()
    const told = (await sandbox.bookings()).map(({ summary }) => /SMS text shown: (.*)/.exec(summary ?? "")?.[1])
    expect(told.sort()).toEqual(["Text me.", undefined])
  })

  test("that makes it another person's no longer tells the office of the one before's earlier request", async () => {
    const { add, run, park, ask, sandbox } = await operatorForTest()
    await add(1)
    await run()
    await park(2)
    const bob = { name: "Bob", phone: "512 555 0199", email: "bob@example.com" }
    expect((await ask("/sites/acme/bookings/AAAA-0002", { method: "PUT", body: bob })).status).toBe(200)
    await run()
    const second = (await sandbox.bookings()).find(({ externalId }) => externalId === "AAAA-0002")
    expect(second?.name).toBe("Bob")
    expect(second?.summary).not.toContain("Asked before")
  })

  test("brings back a booking that cannot be opened any more", async () => {
    const { add, ask, run, sandbox, read, database } = await operatorForTest()
    await add(1)
    await database().batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40)" }])
    await run()
    expect(await read(ONE)).toMatchObject({ why: expect.stringContaining("cannot be opened") })
    expect((await ask(ONE, edit)).status).toBe(200)
    await run()
    expect(await sandbox.bookings()).toMatchObject([{ name: "Ada King" }])
  })
})

describe("an edit of what cannot be opened and may be in ServiceTitan", () => {
  const edit = { method: "PUT", body: { ...ADA, name: "Ada King" } }

  /** A create whose answer was lost; then the booking was changed on disk. */
  const lostAndTampered = async (committed: boolean) => {
    const office = await operatorForTest()
    await office.sandbox.break({ match: { path: "create" }, times: 1, action: "reset", committed })
    await office.add(1)
    await office.deliverDue()
    await office.database().batch([{ sql: "UPDATE bookings SET sealed = zeroblob(40)" }])
    await office.run()
    expect(await office.read(ONE)).toMatchObject({ reason: "unopened", sentAt: expect.any(String) })
    return office
  }

  test("finds it there: it is not made again, and gets the contact that was missing", async () => {
    const { ask, run, sandbox, states } = await lostAndTampered(true)
    expect((await ask(ONE, edit)).status).toBe(200)
    await run()
    expect(await states()).toMatchObject([{ state: "delivered" }])
    const bookings = await sandbox.bookings()
    expect(bookings).toMatchObject([{ name: "Ada Lovelace", contacts: [{}, {}] }])
    expect(await sandbox.requests("POST", "/bookings")).toHaveLength(1)
  })

  test("finds nothing, twice: it is made as it was entered", async () => {
    const { ask, run, sandbox, clock } = await lostAndTampered(false)
    const before = clock.now()
    expect((await ask(ONE, edit)).status).toBe(200)
    await run()
    expect(await sandbox.bookings()).toMatchObject([{ name: "Ada King", contacts: [{}, {}] }])
    expect(clock.now() - before).toBeGreaterThanOrEqual(75_000)
  })
})
