import { describe, expect, test } from "vitest"
import { problemOf } from "../../../test/app.ts"
import { operatorForTest } from "../../../test/operator.ts"

const ONE = "/sites/acme/bookings/AAAA-0001"

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
      why: expect.stringContaining("and correct them: it is then sent again"),
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
