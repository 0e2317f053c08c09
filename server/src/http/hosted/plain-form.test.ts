import { formHeader } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { appForTest, ORIGIN } from "../../../test/app.ts"
import { botsForTest } from "../../../test/bots.ts"

const ADA = { name: "Ada Lovelace", phone: "(512) 555-0143", details: "Furnace clicks" }

/** The hosted page of a site that delivers only what a form has sent, for who has no scripts. */
const opened = async () => {
  const { bots, clock } = botsForTest()
  const site = acmeSite({
    bots: { formToken: "required" },
    fields: { address: "optional" },
    // As where the contractor's website and the booking page are at one host.
    origins: [ORIGIN, "http://localhost"],
  })
  const town = await appForTest({ bots, sites: new Map([["acme", site]]) })
  const hiddenOn = async (page: Response) => {
    const html = await page.text()
    return Object.fromEntries(
      ["key", "token"].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ""]),
    )
  }
  const open = async () => hiddenOn(await town.app.request("/book/acme"))
  const send = (hidden: Record<string, string>, typed: Record<string, string> = {}) =>
    town.app.request("/book/acme", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({ lang: "en", referrer: "", ...ADA, ...hidden, ...typed }),
    })
  const states = async () => {
    const { waiting, quarantined } = await town.ledger.counts()
    return { waiting, quarantined }
  }
  return { ...town, clock, open, send, states, hiddenOn }
}

/** What a robot reads in the page, or the page's own script does where it is given no other token. */
const asJson = ({ key = "", token = "" }: Record<string, string>) => ({
  key,
  headers: { "Sec-Fetch-Site": "same-origin", "Porchlight-Form": formHeader({ token }) },
})

const DELIVERED = { waiting: 1, quarantined: 0 }
const QUARANTINED = { waiting: 0, quarantined: 1 }

test("the field that people never meet is kept from eyes, keys, screen readers and whatever fills in forms", async () => {
  const { app } = await opened()
  const page = await (await app.request("/book/acme")).text()
  const [, label = "", input = ""] = /<label([^>]*)>Leave this empty<input([^>]*name="topic"[^>]*)\/>/.exec(page) ?? []
  expect(label).toContain('class="unseen" aria-hidden="true"')
  expect(input).toContain('autocomplete="off"')
  expect(input).toContain('tabindex="-1"')
})

describe("the page without scripts", () => {
  test("brings a person's request to the office", async () => {
    const { open, send, clock, states } = await opened()
    const hidden = await open()
    clock.pass(30_000)
    expect((await send(hidden)).status).toBe(303)
    expect(await states()).toEqual(DELIVERED)
  })

  test.each<[string, number, Record<string, string>]>([
    ["sends it the moment it was opened", 300, {}],
    ["fills in the field that people never meet", 30_000, { topic: "https://pills.example" }],
    ["has never opened it", 30_000, { token: "" }],
    ["uses the token of another visit", 30_000, { key: "another-visit-of-another-person" }],
  ])("thanks a robot that %s, and the office never hears of it", async (_, ms, typed) => {
    const { open, send, clock, states } = await opened()
    const hidden = await open()
    clock.pass(ms)
    const answer = await send(hidden, typed)
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, expect.stringMatching(/^\?receipt=/)])
    expect(await states()).toEqual(QUARANTINED)
  })

  test("who left it open for a night is asked to send it once more, with all that was typed", async () => {
    const { open, send, clock, states, hiddenOn } = await opened()
    const hidden = await open()
    clock.pass(9 * 3_600_000)
    const late = await send(hidden)
    expect(late.status).toBe(422)
    const page = await late.clone().text()
    for (const text of [ADA.name, ADA.details, "Everything you typed is still here"]) expect(page).toContain(text)
    const renewed = await hiddenOn(late)
    expect(renewed.key).toBe(hidden.key)
    expect((await send(renewed)).status).toBe(303)
    expect(await states()).toEqual(DELIVERED)
  })

  test("who is told that a field is wrong may send it again at once", async () => {
    const { open, send, clock, states, hiddenOn } = await opened()
    const hidden = await open()
    clock.pass(30_000)
    const corrected = await hiddenOn(await send(hidden, { phone: "1" }))
    expect(corrected).toEqual(hidden)
    expect((await send(corrected)).status).toBe(303)
    expect(await states()).toEqual(DELIVERED)
  })

  test("who goes back after the receipt and sends it again, much later, has sent it once", async () => {
    const { open, send, clock, states, hiddenOn } = await opened()
    const hidden = await open()
    clock.pass(30_000)
    const first = (await send(hidden)).headers.get("Location")
    clock.pass(3 * 3_600_000)
    const again = await send(await hiddenOn(await send(hidden)))
    expect(again.headers.get("Location")).toBe(first)
    expect(await states()).toEqual(DELIVERED)
  })
})

describe("the token that stands in the page", () => {
  test("brings a person's request to the office whose script was given no other one", async () => {
    const { open, post, clock, states } = await opened()
    const hidden = await open()
    clock.pass(30_000)
    expect((await post(ADA, { path: "/book/acme/bookings", origin: null, ...asJson(hidden) })).status).toBe(202)
    expect(await states()).toEqual(DELIVERED)
  })

  test("does not bring a robot to the office that reads it there and posts where widgets do", async () => {
    const { open, post, clock, states } = await opened()
    const hidden = await open()
    clock.pass(2100)
    expect((await post(ADA, { origin: "http://localhost", ...asJson(hidden) })).status).toBe(202)
    expect(await states()).toEqual(QUARANTINED)
  })
})
