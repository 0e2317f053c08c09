import { describe, expect, test } from "vitest"
import { alertsForTest, changesIn, MINUTE, START } from "../../test/alerts.ts"

describe("the operator is told", () => {
  test("of a booking that has waited a quarter of an hour, once, and once when none does any more", async () => {
    const { accept, move, pass, told, receiver } = await alertsForTest()
    await accept()
    await pass(5)
    await accept()
    await pass(55)
    expect(told()).toEqual(["+15 raised waiting acme 2"])
    await move("waiting", "delivered")
    await pass(60)
    expect(told()).toEqual(["+15 raised waiting acme 2", "+61 recovered waiting acme 0"])
    expect(receiver.received[0]?.body).toEqual({
      type: "alerts.changed",
      timestamp: new Date(START + 15 * MINUTE).toISOString(),
      data: {
        text: expect.stringMatching(/^acme: 2 bookings wait .* since 2026-11-23 15:00 UTC/),
        changes: [
          {
            change: "raised",
            kind: "waiting",
            site: "acme",
            count: 2,
            oldestAt: new Date(START).toISOString(),
            raisedAt: new Date(START + 15 * MINUTE).toISOString(),
            text: expect.stringMatching(/^acme: 2 bookings wait/),
          },
        ],
      },
    })
  })

  test("of what needs attention at once, and of more of it within the hour, also where some has been dealt with", async () => {
    const { accept, move, pass, told } = await alertsForTest()
    for (let n = 0; n < 3; n++) await accept()
    await move("waiting", "attention", "acme", "booking_refused")
    await pass(10)
    await move("attention", "handled")
    await accept()
    await move("waiting", "attention", "acme", "contact_refused")
    await pass(1)
    await accept()
    await move("waiting", "attention", "acme", "contact_refused")
    await pass(60)
    expect(told()).toEqual(["+1 raised attention acme 3", "+61 grown attention acme 2"])
  })

  test("of more of it with why the latest needs attention, and since when the first has waited", async () => {
    const { accept, move, pass, receiver } = await alertsForTest()
    await accept()
    await move("waiting", "attention", "acme", "booking_refused")
    await pass(60)
    await accept()
    await move("waiting", "attention", "acme", "contact_refused")
    await pass(2)
    const since = { kind: "attention", oldestAt: new Date(START).toISOString() }
    expect(receiver.received.flatMap(({ body }) => body.data.changes)).toMatchObject([
      { ...since, change: "raised", reason: "booking_refused" },
      { ...since, change: "grown", reason: "contact_refused" },
    ])
  })

  test("that a trouble is over with when it came last, and not when it came the time before", async () => {
    const { accept, move, pass, receiver } = await alertsForTest()
    for (let times = 0; times < 2; times++) {
      await accept()
      await move("waiting", "attention", "acme", "too_old")
      await pass(10)
      await move("attention", "handled")
      await pass(90)
    }
    const changes = receiver.received.flatMap(({ body }) => body.data.changes)
    const at = (minute: number) => new Date(START + minute * MINUTE).toISOString()
    expect(changes).toMatchObject([
      { change: "raised", raisedAt: at(1) },
      { change: "recovered", raisedAt: at(1) },
      { change: "raised", raisedAt: at(101) },
      { change: "recovered", raisedAt: at(101) },
    ])
  })

  test("of what was quarantined at once, and the day after of more, also where some has been looked at", async () => {
    const { accept, move, pass, told, receiver, database } = await alertsForTest()
    const quarantine = async (count: number) => {
      for (let n = 0; n < count; n++) await accept()
      await move("waiting", "quarantined")
    }
    await quarantine(3)
    await database.batch([{ sql: "UPDATE bookings SET suspicion = 'honeypot'" }])
    await pass(10)
    await move("quarantined", "handled")
    await quarantine(1)
    await pass(1)
    await quarantine(1)
    await pass(24 * 60)
    expect(told()).toEqual(["+1 raised quarantine acme 3", "+1441 grown quarantine acme 2"])
    expect(receiver.received[0]?.body.data.text).toContain("A field was filled in that people do not see.")
  })

  test("of credentials that fail for a minute, and not of ones that ServiceTitan took again before", async () => {
    const { accept, pause, pass, told, receiver } = await alertsForTest()
    await accept()
    await pass(1)
    await pause("credentials")
    await pause(null)
    await pass(3)
    await pause("forbidden")
    await pass(2)
    await pause(null)
    await pass(2)
    expect(told()).toEqual(["+5 raised credentials acme 1", "+7 recovered credentials acme 0"])
    expect(receiver.received[0]?.body.data.text).toMatch(/Booking Provider Tag|may not do this/)
  })

  test("of a gateway that is merely down only by what waits for it", async () => {
    const { accept, pause, pass, told, receiver } = await alertsForTest()
    await accept()
    await pause("server_error")
    await pass(20)
    expect(told()).toEqual(["+15 raised waiting acme 1"])
    expect(receiver.received[0]?.body.data.changes).toMatchObject([{ reason: "server_error" }])
  })

  test("never of a person", async () => {
    const { accept, move, pass, receiver, lines } = await alertsForTest()
    await accept()
    await pass(20)
    await move("waiting", "attention", "acme", "booking_refused")
    await pass(5)
    expect(receiver.received.map(({ text }) => text).join() + lines.join()).not.toMatch(/Ada|555|AAAA-/)
  })
})

describe("an outage of an hour for ten thousand bookings of a thousand sites", () => {
  test("is told in a handful of webhooks: each site once, and once that it is over", async () => {
    const { ledger, move, pass, told, receiver, accept } = await alertsForTest()
    const [SITES, PER_MINUTE, EACH] = [1000, 20, 10]
    // Not all at once: each minute, some more sites have waited for too long.
    for (let first = 0; first < SITES; first += PER_MINUTE) {
      const now = START + (first / PER_MINUTE) * MINUTE
      const bookings = Array.from({ length: PER_MINUTE * EACH }, (_, n) =>
        accept(`site-${first + (n % PER_MINUTE)}`, now),
      )
      await Promise.all(bookings)
    }
    expect((await ledger.counts()).waiting).toBe(10_000)
    await pass(75)
    await move("waiting", "delivered", "%")
    await pass(60)
    expect(receiver.received.length).toBeLessThan(10)
    const [raised, recovered] = ["raised", "recovered"].map((change) => told().filter((line) => line.includes(change)))
    expect([raised?.length, recovered?.length]).toEqual([SITES, SITES])
    expect(new Set(raised?.map((line) => line.split(" ")[3])).size).toBe(SITES)
    const gaps = receiver.received.map(({ at }, n) => at - (receiver.received[n - 1]?.at ?? START))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(MINUTE)
    expect(Math.max(...receiver.received.map(({ text }) => text.length))).toBeLessThan(500_000)
  })

  test("of more sites than go into one notice is told bit by bit, and nobody is left out", async () => {
    const { move, pass, told, accept } = await alertsForTest()
    await Promise.all(Array.from({ length: 2500 }, (_, n) => accept(`site-${n}`)))
    await move("waiting", "attention", "%", "too_old")
    await pass(8)
    expect(new Set(told()).size).toBe(2500)
  })
})

test("a bell that hears of other sites each time tells each time, and still not twice in a minute", async () => {
  const { accept, move, pass, told, restart } = await alertsForTest({ gathers: false })
  for (let n = 0; n < 6; n++) {
    await accept(`site-${n}`)
    await move("waiting", "attention", `site-${n}`, "too_old")
    await pass(1)
    await restart()
  }
  expect(told()).toEqual(Array.from({ length: 6 }, (_, n) => `+${n + 1} raised attention site-${n} 1`))
})

describe("a receiver", () => {
  test("that is down for an hour gets the first notice as it was, and one for all that came after", async () => {
    const { accept, move, pause, pass, receiver, lines } = await alertsForTest()
    receiver.answer = (_, response) => response.writeHead(503).end()
    await accept()
    await pass(20)
    await accept("bolt")
    await pause("credentials", "bolt")
    await pass(20)
    await move("waiting", "delivered", "acme")
    await pass(35)
    expect(receiver.asked).toBe(61)
    receiver.takesAgain()
    await pass(10)
    expect(receiver.received.map(changesIn)).toEqual([
      ["+76 raised waiting acme 1"],
      ["+77 raised waiting bolt 1", "+77 raised credentials bolt 1", "+77 recovered waiting acme 0"],
    ])
    expect(receiver.received[0]?.body.timestamp).toBe(new Date(START + 15 * MINUTE).toISOString())
    expect(lines.filter((line) => line.includes("alert_failed"))).toHaveLength(61)
  })

  test("that has taken a notice but could not say so gets the same one again, by the same id", async () => {
    const { accept, pass, receiver } = await alertsForTest()
    const sent: string[] = []
    receiver.answer = (request, response) => {
      sent.push(String(request.headers["webhook-id"]))
      return sent.length < 3 ? response.destroy() : response.writeHead(204).end()
    }
    await accept()
    await pass(60)
    expect(sent).toEqual(["msg_1", "msg_1", "msg_1"])
    const [notice] = receiver.received
    expect(notice && changesIn(notice)).toEqual(["+17 raised waiting acme 1"])
  })

  test("that hangs holds up nothing but the alerts", async () => {
    const { accept, pass, receiver, giveUp } = await alertsForTest()
    await accept()
    receiver.answer = (_, response) => response
    const ringing = pass(15)
    await expect.poll(() => receiver.asked).toBe(1)
    expect((await accept()).kind).toBe("stored")
    giveUp()
    await ringing
    receiver.takesAgain()
    await pass(1)
    expect(receiver.received).toHaveLength(1)
  })
})

describe("a process that ends", () => {
  test("before its notice was sent, or taken, sends it after the next start", async () => {
    const { accept, pass, receiver, restart, told } = await alertsForTest()
    receiver.answer = (_, response) => response.destroy()
    await accept()
    await pass(15)
    await restart()
    receiver.takesAgain()
    await pass(1)
    await restart()
    await pass(60)
    expect(told()).toEqual(["+16 raised waiting acme 1"])
    expect(receiver.received[0]?.id).toBe("msg_1")
  })

  test("and starts anew all the time does not ask the receiver more than once a minute", async () => {
    const { accept, pass, receiver, restart } = await alertsForTest()
    receiver.answer = (_, response) => response.writeHead(500).end()
    await accept()
    await pass(15)
    for (let n = 0; n < 50; n++) await restart()
    expect(receiver.asked).toBe(1)
  })
})

test("a ledger that fails is told in the log, and the next ring goes on", async () => {
  const { accept, pass, database, lines, told } = await alertsForTest()
  await accept()
  await database.batch([{ sql: "ALTER TABLE alerts RENAME TO away" }])
  await pass(20)
  expect(told()).toEqual([])
  expect(lines).toContain('{"event":"alert_failed","error":"SQL logic error"}')
  await database.batch([{ sql: "ALTER TABLE away RENAME TO alerts" }])
  await pass(1)
  expect(told()).toEqual(["+21 raised waiting acme 1"])
})
