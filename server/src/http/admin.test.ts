import { describe, expect, test } from "vitest"
import { appForTest, problemOf } from "../../test/app.ts"
import { ADA } from "../../test/delivery.ts"
import { newBooking } from "../../test/new-booking.ts"
import { operatorForTest, TOKEN } from "../../test/operator.ts"

const ONE = "/sites/acme/bookings/AAAA-0001"
const HOUR = 3_600_000

describe("the door", () => {
  test("is not there without a token: its addresses are as any other at which there is nothing", async () => {
    const { app } = await appForTest()
    const answer = await app.request("/v1/admin/sites", { headers: { Authorization: `Bearer ${TOKEN}` } })
    expect(await problemOf(answer)).toBe("404 not_found")
  })

  test("opens to the token alone, and tells nobody else what is behind it", async () => {
    const { app, ask } = await operatorForTest()
    for (const path of ["/v1/admin/sites", "/v1/admin/bookings", "/v1/admin/nowhere", "/v1/admin"]) {
      const answer = await app.request(path)
      expect(await problemOf(answer)).toBe("401 unauthorized")
      expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer")
    }
    expect(await problemOf(await ask("/nowhere"))).toBe("404 not_found")
    expect((await ask("/sites")).status).toBe(200)
  })

  test("is closed for a while to an address that guesses, and to no other", async () => {
    const { ask, clock } = await operatorForTest()
    const guess = { headers: { Authorization: "Bearer a-guess-of-somebody" } }
    const answers = []
    for (let n = 0; n < 11; n++) answers.push((await ask("/sites", guess)).status)
    expect(answers).toEqual([...Array(10).fill(401), 429])
    const held = await ask("/sites")
    expect(await problemOf(held)).toBe("429 rate_limited")
    expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0)
    expect((await ask("/sites", { headers: { "X-Test-Address": "203.0.113.8" } })).status).toBe(200)
    clock.pass(61_000)
    expect((await ask("/sites")).status).toBe(200)
  })

  test("does not count the operator's own requests as guesses, however many come at once", async () => {
    const { ask } = await operatorForTest()
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/sites")))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test("counts guesses that come at once as it counts those that come in turn", async () => {
    const { ask } = await operatorForTest()
    const guess = { headers: { Authorization: "Bearer a-guess-of-somebody" } }
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/sites", guess)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
    expect((await ask("/sites")).status).toBe(429)
  })

  test("answers no page of any origin, and nothing on the way may keep an answer", async () => {
    const { ask } = await operatorForTest()
    const answer = await ask("/sites", { headers: { Origin: "https://www.acme.example" } })
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
  })
})

describe("what there is to see", () => {
  test("each site with its counts, also one that has had no booking yet", async () => {
    const { add, run, park, read, sites, site } = await operatorForTest()
    sites.set("birch", { ...site, id: "birch" })
    await add(1)
    await run()
    await park(2, 3)
    await add(4)
    expect(await read("/sites")).toEqual({
      sites: [
        {
          site: "acme",
          configured: true,
          counts: { waiting: 1, delivered: 1, attention: 2, handled: 0, quarantined: 0 },
          oldestWaiting: expect.any(String),
        },
        {
          site: "birch",
          configured: true,
          counts: { waiting: 0, delivered: 0, attention: 0, handled: 0, quarantined: 0 },
        },
      ],
    })
    expect(await read("/sites?limit=1")).toMatchObject({ sites: [{ site: "acme" }], next: "acme" })
    expect(await read("/sites?after=acme")).toMatchObject({ sites: [{ site: "birch" }] })
  })

  test("a site that is paused, since when and why", async () => {
    const { add, sandbox, deliverDue, read } = await operatorForTest()
    await sandbox.break({ match: { path: "create" }, action: "status", status: 403 })
    await add(1)
    await deliverDue()
    const { sites } = await read("/sites")
    expect(sites[0].paused).toMatchObject({ reason: "forbidden", why: "The app may not do this for the tenant." })
    expect(await read(ONE)).toMatchObject({ state: "waiting", sitePaused: { reason: "forbidden" } })
  })

  test("bookings in a state, site by site and the newest first, a page at a time, each once", async () => {
    const { add, read } = await operatorForTest()
    for (let n = 1; n <= 7; n++) await add(n, { site: n % 2 ? "acme" : "birch" })
    const seen: string[] = []
    let path = "/bookings?state=waiting&limit=2"
    for (let pages = 0; pages < 10; pages++) {
      const { bookings, next } = await read(path)
      expect(bookings.length).toBeLessThanOrEqual(2)
      seen.push(...bookings.map((booking: { reference: string }) => booking.reference.slice(-1)))
      if (next === undefined) break
      path = `/bookings?state=waiting&limit=2&cursor=${next}`
    }
    expect(seen.join("")).toBe("7531642")
    expect((await read("/bookings?state=waiting&site=birch")).bookings).toHaveLength(3)
    expect((await read("/bookings")).bookings).toEqual([])
  })

  test("a site that there is none of is told, and not that nothing waits there", async () => {
    const { add, ask, sites } = await operatorForTest()
    for (const path of ["/bookings?site=cedar", "/audit?site=cedar", "/replays?site=cedar"])
      expect(await problemOf(await ask(path))).toBe("404 unknown_site")
    const all = { method: "POST", body: { site: "cedar", expected: 0 } }
    expect(await problemOf(await ask("/replays", all))).toBe("404 unknown_site")
    await add(1)
    sites.delete("acme")
    expect((await ask("/bookings?site=acme")).status).toBe(200)
  })

  test.each(["?state=lost", "?cursor=%00", "?limit=all", "?limit=0", "?limit=-1", "?stat=waiting", "?site=Acme!"])(
    "a list that is asked for as %s is refused with the name of what is wrong",
    async (query) => {
      const { ask } = await operatorForTest()
      expect(await problemOf(await ask(`/bookings${query}`))).toMatch(
        /^400 invalid_request (state|cursor|limit|stat|site):/,
      )
    },
  )

  test("a booking with why it needs attention, and every attempt: names of fields, never ServiceTitan's text", async () => {
    const { park, ask } = await operatorForTest()
    await park(1)
    const text = await (await ask(ONE)).text()
    const detail = JSON.parse(text)
    expect(detail).toMatchObject({
      state: "attention",
      reason: "booking_refused",
      why: expect.stringContaining("correct them by editing"),
      deliveringNow: false,
      attempts: [
        {
          step: "create",
          outcome: "invalid",
          status: 400,
          fields: ["name"],
          why: "ServiceTitan refused what was sent.",
        },
      ],
    })
    expect(text).not.toContain("is refused.")
    expect(await problemOf(await ask("/sites/acme/bookings/ZZZZ-0001"))).toBe("404 unknown_booking")
    expect(await problemOf(await ask("/sites/birch/bookings/AAAA-0001"))).toBe("404 unknown_booking")
    expect((await ask("/sites/acme/bookings/aaaa-0001")).status).toBe(200)
  })
})

describe("contact data", () => {
  test("is masked: enough to tell two people apart, too little to reach one", async () => {
    const { add, ask, read } = await operatorForTest()
    const address = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" }
    await add(1, { booking: { ...ADA, address, details: "The dog is friendly.", returning: true } })
    expect((await read(ONE)).masked).toEqual({
      name: "A… L…",
      phone: "…43",
      email: "a…@example.com",
      address: { zip: "78701" },
      service: "no-heat",
      hidden: ["address.street", "address.city", "address.state", "details", "returning"],
    })
    for (const path of [ONE, "/bookings?state=waiting", "/sites", "/audit"]) {
      expect(await (await ask(path)).text()).not.toMatch(/Ada|Lovelace|555|ada@|Oak|Austin|friendly/)
    }
  })

  test("is shown in full to who asks for it, and that is on record before it is told", async () => {
    const { add, read, logged } = await operatorForTest()
    await add(1)
    expect(await read(`${ONE}?reveal=contact`)).toMatchObject({ booking: ADA })
    expect((await read("/audit")).entries).toMatchObject([{ action: "reveal", site: "acme", reference: "AAAA-0001" }])
    expect(logged.join()).not.toMatch(/Lovelace|555/)
  })

  test("stays hidden where the record cannot be written", async () => {
    const { add, ask, read, database, logged } = await operatorForTest()
    await add(1)
    await database().query("PRAGMA query_only = ON")
    const answer = await ask(`${ONE}?reveal=contact`)
    expect(await answer.clone().text()).not.toContain("Lovelace")
    expect(await problemOf(answer)).toBe("503 not_recorded")
    expect(answer.headers.get("Retry-After")).toBe("5")
    expect(logged.join()).toContain('"event":"not_recorded","error":"attempt to write a readonly database"')
    expect(await read(ONE)).toMatchObject({ masked: { name: "A… L…" } })
  })
})

test("a ledger that cannot be written changes nothing, says so, and does it once it can", async () => {
  const { park, ask, read, database, woken } = await operatorForTest()
  await park(1)
  const changes = [
    [`${ONE}/replay`, { method: "POST" }],
    [`${ONE}/handle`, { method: "POST", body: {} }],
    [ONE, { method: "PUT", body: ADA }],
    ["/replays", { method: "POST", body: { expected: 1 } }],
  ] as const
  await database().query("PRAGMA query_only = ON")
  for (const [path, change] of changes) expect(await problemOf(await ask(path, change))).toBe("503 not_recorded")
  await database().query("PRAGMA query_only = OFF")
  expect([woken, (await read("/audit")).entries]).toEqual([[], []])
  expect(await read(ONE)).toMatchObject({ state: "attention", reason: "booking_refused" })
  expect((await ask(`${ONE}/replay`, { method: "POST" })).status).toBe(200)
})

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
})

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

describe("handled", () => {
  test("takes it off the list with how, and nothing sends it any more; a replay brings it back", async () => {
    const { park, ask, run, read, sandbox } = await operatorForTest()
    await park(1)
    const handle = { method: "POST", body: { how: "called" } }
    expect(await (await ask(`${ONE}/handle`, handle)).json()).toMatchObject({ state: "handled" })
    expect(await problemOf(await ask(`${ONE}/handle`, handle))).toBe("409 already_handled")
    await run()
    expect(await sandbox.bookings()).toEqual([])
    expect((await read("/bookings?state=handled")).bookings).toHaveLength(1)
    expect((await read("/audit")).entries).toMatchObject([{ action: "handle", detail: "called" }])
    await ask(`${ONE}/replay`, { method: "POST" })
    await run()
    expect(await sandbox.bookings()).toHaveLength(1)
  })

  test("takes a choice and no text, which might hold a name", async () => {
    const { park, ask } = await operatorForTest()
    await park(1)
    const told = await ask(`${ONE}/handle`, { method: "POST", body: { how: "Called Ada Lovelace" } })
    expect(await problemOf(told)).toBe("400 invalid_request how:invalid")
  })
})
