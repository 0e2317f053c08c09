import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { ADA, hosted, SITE, storedIn } from "../../../test/hosted.ts"
import { memoryCounters } from "../memory-counters.ts"

const REFERENCE = /[0-9A-Z]{4}-[0-9A-Z]{4}/

describe("a form that is sent without scripts", () => {
  test("is stored as the widget would have sent it, and leads to a receipt that holds the reference alone", async () => {
    const page = await hosted()
    const address = "/book/acme?utm_source=google&utm_medium=cpc"
    const typed = {
      ...ADA,
      service: "no-heat",
      details: "Clicks,\r\nno flame.",
      "preferred.date": "",
      "preferred.window": "morning",
    }
    const answer = await page.send({ ...typed, referrer: "https://www.google.com/" }, { address })
    expect(answer.status).toBe(303)
    const way = answer.headers.get("Location") ?? ""
    expect(way).toMatch(/^\?receipt=[\w.-]+&lang=en$/)
    expect(await storedIn(page)).toEqual({
      ...ADA,
      service: "no-heat",
      details: "Clicks,\nno flame.",
      preferred: { window: "morning" },
      locale: "en",
      attribution: {
        landingPage: "http://localhost/book/acme",
        referrer: "https://www.google.com/",
        utm_source: "google",
        utm_medium: "cpc",
      },
    })
    const receipt = await (await page.get(`/book/acme${way}`)).text()
    expect(receipt).toContain("Thank you.\nWe have your request.")
    expect(receipt).toMatch(REFERENCE)
    expect(receipt).not.toContain('<script type="module"')
    expect(receipt + page.lines.join()).not.toMatch(/Ada|555-0143|flame/)
  })

  test("agrees to text messages by its box, to the very words beside it", async () => {
    const site = acmeSite({ ...SITE, smsConsent: { text: "Text me.", privacyUrl: "https://acme.example/privacy" } })
    const page = await hosted({ site })
    expect(await (await page.get()).text()).toContain('type="checkbox" id="smsConsent"')
    await page.send({ ...ADA, smsConsent: "on" })
    expect(await storedIn(page)).toMatchObject({
      smsConsent: {
        granted: true,
        textVersion: site.public.smsConsent?.version.en,
        page: "http://localhost/book/acme",
      },
    })
  })

  test("twice is one booking with one receipt", async () => {
    const page = await hosted()
    const [first, second] = await Promise.all([page.send(), page.send()])
    expect(second.headers.get("Location")).toBe(first.headers.get("Location"))
    expect(page.stored).toHaveLength(1)
  })

  test("once more with something changed is told that the first one has arrived", async () => {
    const page = await hosted()
    const first = await page.send()
    const changed = await page.send({ ...ADA, name: "Ada King" })
    expect(changed.headers.get("Location")).toBe(`${first.headers.get("Location")}&earlier=`)
    const receipt = await (await page.get(`/book/acme${changed.headers.get("Location")}`)).text()
    expect(receipt).toContain("An earlier version of your request had already reached us")
    expect(page.stored).toHaveLength(1)
  })

  test("counts as taken, as a booking by any other way", async () => {
    const settled: boolean[] = []
    const accepts = {
      take: async () => undefined,
      settle: async (_: string, taken: boolean) => void settled.push(taken),
    }
    const page = await hosted({ parts: { rateCounters: { ...memoryCounters(), accepts } } })
    await page.send()
    await page.send({ name: "Ada" })
    expect(settled).toEqual([true, false])
  })

  test("again after its address has sent as many as it may leads to its receipt, and something new does not", async () => {
    let full: number | undefined
    const accepts = { take: async () => full }
    const page = await hosted({ parts: { rateCounters: { ...memoryCounters(), accepts } } })
    const first = await page.send()
    full = 42
    const again = await page.send()
    expect([again.status, again.headers.get("Location")]).toEqual([303, first.headers.get("Location")])
    const other = await page.send({ ...ADA, key: "another-key-of-another-page" })
    expect([other.status, other.headers.get("Retry-After")]).toEqual([429, "42"])
    expect(await other.text()).toContain('value="Ada Lovelace"')
    expect(page.stored).toHaveLength(1)
  })

  test("keeps to fields that the site asks for", async () => {
    const page = await hosted()
    await page.send({ ...ADA, customerType: "commercial", "answers.other": "x", campaignId: "9", __proto__: "x" })
    expect(await storedIn(page)).toEqual(expect.not.objectContaining({ customerType: expect.anything() }))
  })
})

describe("at a host name of its own", () => {
  test("the page stands at /, is sent there, and leads to its receipt there", async () => {
    const ownHosts = new Map([["book.acme.example", "acme"]])
    const page = await hosted({ parts: { ownHosts } })
    const address = "https://book.acme.example/?utm_source=van"
    expect(await (await page.get(address)).text()).toContain('action="?utm_source=van&amp;send="')
    const sent = await page.send(ADA, { address: `${address}&send=` })
    expect(await storedIn(page)).toMatchObject({
      attribution: { landingPage: "https://book.acme.example/", utm_source: "van" },
    })
    const receipt = await page.get(new URL(sent.headers.get("Location") ?? "", address).href)
    expect(await receipt.text()).toContain("Thank you.\nWe have your request.")
  })
})
