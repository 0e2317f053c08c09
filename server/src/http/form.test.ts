import { formHeader } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { appForTest, BOOKING, KEY, ORIGIN, problemOf } from "../../test/app.ts"
import { BROWSER, botsForTest } from "../../test/bots.ts"

const required = acmeSite({ bots: { formToken: "required" } })

const opened = async (site = required) => {
  const { bots, clock } = botsForTest()
  const rush: string[] = []
  const town = await appForTest({
    bots: { ...bots, taken: (busy) => rush.push(busy) },
    sites: new Map([["acme", site]]),
  })
  const askForm = (query = `?key=${KEY}`, headers: Record<string, string> = { Origin: ORIGIN }) =>
    town.app.request(`/v1/sites/acme/form${query}`, { headers: { ...BROWSER, ...headers } })
  /** Somebody begins with the form, and it is sent so much later. */
  const fillIn = async (afterMs = 20_000) => {
    const { token } = JSON.parse(await (await askForm()).text())
    clock.pass(afterMs)
    return { "Porchlight-Form": formHeader({ token }) }
  }
  const states = async () => {
    const { waiting, quarantined } = await town.ledger.counts()
    return { waiting, quarantined }
  }
  return { ...town, clock, rush, askForm, fillIn, states }
}

describe("a page that asks for a token", () => {
  test("is given one that nobody may keep", async () => {
    const answer = await (await opened()).askForm()
    expect(await answer.json()).toEqual({ token: expect.stringMatching(/^[\w-]{32}$/) })
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
  })

  test("of ours need not say where it stands", async () => {
    const { askForm } = await opened()
    expect((await askForm(`?key=${KEY}`, { "Sec-Fetch-Site": "same-origin" })).status).toBe(200)
  })

  test("is given it where the booking goes as well: who can send the one can have the other", async () => {
    const { app, askForm } = await opened()
    const ask = (headers: Record<string, string>) =>
      app.request(`/v1/sites/acme/bookings?key=${KEY}`, { headers: { ...BROWSER, ...headers } })
    const answer = await ask({ Origin: ORIGIN })
    expect(await answer.json()).toEqual(await (await askForm()).json())
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
    expect(await problemOf(await ask({ Origin: "https://evil.example" }))).toBe("403 origin_not_allowed")
  })

  test("of another website, or for nothing, is given none", async () => {
    const { askForm } = await opened()
    expect(await problemOf(await askForm(`?key=${KEY}`, { Origin: "https://evil.example" }))).toBe(
      "403 origin_not_allowed",
    )
    expect(await problemOf(await askForm(""))).toBe("400 idempotency_key_missing")
    expect(await problemOf(await askForm("?key=short"))).toBe("400 idempotency_key_malformed")
  })

  test("without end is held off like one that sends without end", async () => {
    const { askForm } = await opened()
    let last = await askForm()
    for (let n = 0; n < 600; n++) last = await askForm()
    expect(await problemOf(last)).toBe("429 rate_limited")
  })
})

describe("a site that delivers only what a form has sent", () => {
  test("delivers what somebody filled in", async () => {
    const { post, fillIn, states, stored } = await opened()
    expect((await post(BOOKING, { headers: await fillIn() })).status).toBe(202)
    expect(await states()).toEqual({ waiting: 1, quarantined: 0 })
    expect(stored).toEqual([1])
  })

  test("is busy with people alone: what robots bring for nothing has nobody's phone compute", async () => {
    const { post, fillIn, rush } = await opened()
    expect((await post(BOOKING, { key: `${KEY}2` })).status).toBe(202)
    expect(rush).toEqual([])
    expect((await post(BOOKING, { headers: await fillIn() })).status).toBe(202)
    expect(rush).toEqual(["acme"])
  })

  test("answers a robot as it answers a person, and keeps what it sent", async () => {
    const { post, fillIn, states, stored, database, lines } = await opened()
    const [person, robot] = [await post(BOOKING, { headers: await fillIn() }), await post(BOOKING, { key: `${KEY}2` })]
    const told = async (answer: Response) => [
      answer.status,
      Object.keys((await answer.json()) ?? {}),
      [...answer.headers.keys()],
    ]
    expect(await told(robot)).toEqual(await told(person))
    expect(await states()).toEqual({ waiting: 1, quarantined: 1 })
    expect(stored).toEqual([1])
    expect(await database.query("SELECT suspicion FROM bookings WHERE state = 'quarantined'")).toEqual([
      { suspicion: "token_missing" },
    ])
    expect(lines.at(-1)).toContain('"event":"quarantined"')
  })

  test("sends on what comes again with its token, whose first answer was lost with the line: once, and says the same of it", async () => {
    const { post, fillIn, states, stored, lines } = await opened()
    const first = await (await post()).json()
    expect(await states()).toEqual({ waiting: 0, quarantined: 1 })
    const headers = await fillIn()
    for (let n = 0; n < 2; n++) {
      const again = await post(BOOKING, { headers })
      expect([again.status, again.headers.get("Idempotent-Replayed"), await again.json()]).toEqual([202, "true", first])
    }
    expect(await states()).toEqual({ waiting: 1, quarantined: 0 })
    expect(stored).toEqual([1])
    expect(lines.filter((line) => line.includes('"event":"released"'))).toHaveLength(1)
  })

  test("keeps back what comes again as badly, or changed, or once somebody has erased it", async () => {
    const { post, fillIn, states, database } = await opened()
    await post()
    await post()
    const headers = await fillIn()
    expect(await problemOf(await post({ ...BOOKING, name: "Bob" }, { headers }))).toContain(
      "422 idempotency_key_reused",
    )
    expect(await states()).toEqual({ waiting: 0, quarantined: 1 })
    await database.batch([{ sql: "UPDATE bookings SET state = 'handled', holds = 'nothing', sealed = x''" }])
    expect((await post(BOOKING, { headers })).status).toBe(202)
    expect(await states()).toEqual({ waiting: 0, quarantined: 0 })
  })

  test("sends on once what comes again, late and without a token", async () => {
    const { post, fillIn, states } = await opened()
    await post(BOOKING, { headers: await fillIn() })
    expect((await post()).headers.get("Idempotent-Replayed")).toBe("true")
    expect(await states()).toEqual({ waiting: 1, quarantined: 0 })
  })

  test("tells a robot what is wrong with its booking, as it tells everybody", async () => {
    const { post, states } = await opened()
    expect(await problemOf(await post({ name: "Ada" }))).toBe("422 invalid_booking phone:contact_required")
    expect(await states()).toEqual({ waiting: 0, quarantined: 0 })
  })
})

describe("a site that only checks", () => {
  test("delivers what a script of the contractor's own sends", async () => {
    const { post, states } = await opened(acmeSite())
    await post()
    expect(await states()).toEqual({ waiting: 1, quarantined: 0 })
  })

  test("quarantines what brings a token and is no person's, and is counted by why", async () => {
    const { post, fillIn, states, database } = await opened(acmeSite())
    const headers = await fillIn()
    await post(BOOKING, { headers: { "Porchlight-Form": `${headers["Porchlight-Form"]};h=1` } })
    await post(BOOKING, { headers: { "Porchlight-Form": "h=1" }, key: `${KEY}2` })
    await post(BOOKING, { headers: { "Porchlight-Form": "h=1" }, key: `${KEY}2` })
    expect(await states()).toEqual({ waiting: 0, quarantined: 2 })
    expect(await database.query("SELECT name, count FROM tallies WHERE name LIKE 'quarantined:%'")).toEqual([
      { name: "quarantined:honeypot", count: 2 },
    ])
  })
})
