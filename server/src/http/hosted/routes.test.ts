import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { appForTest, BOOKING, KEY, problemOf } from "../../../test/app.ts"
import { NotStored } from "../../intake/intake.ts"
import { memoryCounters } from "../../node/memory-counters.ts"

const ADA = { name: "Ada Lovelace", phone: "(512) 555-0143" }
const OWN_PAGE = { "Sec-Fetch-Site": "same-origin" }
const REFERENCE = /[0-9A-Z]{4}-[0-9A-Z]{4}/

type Setting = {
  site?: ReturnType<typeof acmeSite>
  parts?: Parameters<typeof appForTest>[0]
}

const hosted = async ({ site = acmeSite(SITE), parts }: Setting = {}) => {
  const opened = await appForTest({ sites: new Map([[site.id, site]]), ...parts })
  const { app } = opened
  return {
    ...opened,
    get: (address = "/book/acme", headers: Record<string, string> = {}) => app.request(address, { headers }),
    send: (typed: Record<string, string> = ADA, { address = "/book/acme", headers = {} }: Posting = {}) =>
      app.request(address, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", ...OWN_PAGE, ...headers },
        body: new URLSearchParams({ key: KEY, lang: "en", referrer: "", ...typed }),
      }),
  }
}

type Posting = { address?: string; headers?: Record<string, string> }

const SITE: Parameters<typeof acmeSite>[0] = { languages: ["en", "es"], fields: { address: "optional" } }

/** What was stored, in the order in which it came. */
const storedIn = async ({ ledger }: Pick<Awaited<ReturnType<typeof hosted>>, "ledger">) =>
  (await ledger.takeDue(Date.now() + 1, { sites: [], bookings: [] }))?.stored.booking

describe("the page, opened", () => {
  test("is the form with the contractor's name, phone and hours", async () => {
    const page = await (await (await hosted()).get()).text()
    expect(page).toContain("<h1>Acme Heating &amp; Air</h1>")
    expect(page).toContain('href="tel:+15125550100"')
    expect(page).toContain("<dt>Monday to Friday</dt><dd>")
    expect(page).toMatch(/<form novalidate method="post"/)
  })

  test.each([
    ["en", "/book/acme", ""],
    ["es", "/book/acme?lang=es", "en"],
    ["es", "/book/acme", "de, en;q=0.5, es-MX;q=0.8"],
    ["en", "/book/acme?lang=de", "fr;q=0.9"],
  ])("speaks %s at %s to a browser that likes “%s”", async (language, address, liked) => {
    const answer = await (await hosted()).get(address, { "Accept-Language": liked })
    expect(await answer.text()).toContain(`<html lang="${language}">`)
    expect(answer.headers.get("Vary")).toContain("Accept-Language")
  })

  test("has the service chosen that its address names, and none where the site has no such service", async () => {
    const { get } = await hosted()
    expect(await (await get("/book/acme?service=tune-up")).text()).toMatch(/value="tune-up" checked/)
    expect(await (await get("/book/acme?service=gone")).text()).not.toMatch(/name="service" value="[^"]*" checked/)
  })

  test("is each visitor's own: it has a key that no other one has, and nobody else may keep it", async () => {
    const { get } = await hosted()
    const keyOf = async () => /name="key" value="([^"]+)"/.exec(await (await get()).text())?.[1]
    const key = await keyOf()
    expect(key).toMatch(/^[\w-]{36}$/)
    expect(await keyOf()).not.toBe(key)
    expect((await get()).headers.get("Cache-Control")).toBe("private, no-cache")
  })

  test("needs nothing that its own policy forbids", async () => {
    const answer = await (await hosted()).get()
    const page = await answer.text()
    const nonce = /<style nonce="([^"]+)">/.exec(page)?.[1]
    expect(answer.headers.get("Content-Security-Policy")).toContain(`style-src 'self' 'nonce-${nonce}'`)
    // A picture in an address has a policy of its own.
    expect(page.replaceAll(/"data:[^"]*"/g, "")).not.toMatch(/\sstyle=|\son[a-z]+=/)
    expect(page.match(/<style/g)).toHaveLength(1)
    const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes = ""]) => attributes)
    expect(scripts.filter((attributes) => !/type="application\/(?:ld\+)?json"/.test(attributes))).toEqual([
      ' type="module" src="/hosted/assets/page.js"',
    ])
  })

  test("wears the site's theme", async () => {
    const site = acmeSite({ ...SITE, theme: { accent: "#0f766e", mode: "dark", radius: 0 } })
    const page = await (await (await hosted({ site })).get()).text()
    expect(page).toContain(":root{--own-radius:0px;")
    expect(page).toContain(`--accent:${site.public.theme.colors?.dark.accent}`)
    expect(page).not.toContain("prefers-color-scheme")
  })

  test("lets nothing in a site's texts end the script that it stands in", async () => {
    const site = acmeSite({ ...SITE, services: [{ id: "leak", label: "</script><b>" }] })
    expect(await (await (await hosted({ site })).get()).text()).not.toContain("</script><b>")
  })

  test("of a site that there is none of is a problem, as everywhere", async () => {
    expect(await problemOf(await (await hosted()).get("/book/nobody"))).toBe("404 unknown_site")
  })
})

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
    expect(receipt).toContain("Thank you. We have your request.")
    expect(receipt).toMatch(REFERENCE)
    expect(receipt).not.toContain('<script type="module"')
    expect(receipt + page.lines.join()).not.toMatch(/Ada|555-0143|flame/)
  })

  test("comes back with its errors at their fields and everything that was typed, in the language that it was shown in", async () => {
    const page = await hosted()
    const answer = await page.send({ name: "Ada & <Co>", phone: "12", details: "No heat", lang: "es" })
    expect(answer.status).toBe(422)
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    const html = await answer.text()
    expect(html).toContain('<html lang="es">')
    expect(html).toMatch(/class="notice summary"/)
    expect(html).toContain('<a href="#phone">')
    expect(html).toMatch(/id="phone-error"/)
    expect(html).toMatch(/name="name"[^>]* value="Ada &amp; &lt;Co>"/)
    expect(html).toMatch(/name="details"[^>]*>No heat<\/textarea>/)
    expect(html).toContain(`name="key" value="${KEY}"`)
    expect(page.stored).toEqual([])
    expect(page.lines.join()).not.toMatch(/Ada|No heat/)
  })

  test("is told in words that nobody comes to its ZIP code", async () => {
    const site = acmeSite({ ...SITE, serviceArea: { zips: ["787*"], outside: "refuse", text: "Only around Austin." } })
    const address = {
      "address.street": "1 Main St",
      "address.city": "New York",
      "address.state": "NY",
      "address.zip": "10001",
    }
    const answer = await (await hosted({ site })).send({ ...ADA, ...address })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("Only around Austin.")
  })

  test("is asked what its service wants to know", async () => {
    const questions = [{ id: "age", label: "How old is it?", kind: "text" as const, required: true }]
    const site = acmeSite({ ...SITE, services: [{ id: "leak", label: "Leak", questions }] })
    const page = await hosted({ site })
    const asked = await page.send({ ...ADA, service: "leak" })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('name="answers.leak.age"')
    expect((await page.send({ ...ADA, service: "leak", "answers.leak.age": "Ten years" })).status).toBe(303)
    expect(await storedIn(page)).toMatchObject({ answers: { age: "Ten years" } })
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

  test("that cannot be stored comes back whole, with the phone and when to try again", async () => {
    const accept = () => Promise.reject(new NotStored(new Error("disk full")))
    const answer = await (await hosted({ parts: { intake: { accept } } })).send()
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"])
    const html = await answer.text()
    expect(html).toContain("We could not take your request just now")
    expect(html).toContain('value="Ada Lovelace"')
    expect(html).toContain(`name="key" value="${KEY}"`)
  })

  test("too often is told in words, and loses nothing of what was typed", async () => {
    const counters = memoryCounters()
    const full = { ...counters, requests: { take: async () => 42 } }
    const answer = await (await hosted({ parts: { rateCounters: full } })).send()
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "42"])
    const html = await answer.text()
    expect(html).toContain("Everything you typed is still here.")
    expect(html).toContain('value="Ada Lovelace"')
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

  test("keeps to fields that the site asks for", async () => {
    const page = await hosted()
    await page.send({ ...ADA, customerType: "commercial", "answers.other": "x", campaignId: "9", __proto__: "x" })
    expect(await storedIn(page)).toEqual(expect.not.objectContaining({ customerType: expect.anything() }))
  })

  test.each([
    ["415 unsupported_media_type", { headers: { "Content-Type": "text/plain" } }, {}],
    ["413 too_large", {}, { details: "x".repeat(40_000) }],
    ["400 idempotency_key_missing", {}, { key: "" }],
    ["400 idempotency_key_malformed", {}, { key: "short" }],
  ])("that is none of ours is refused: %s", async (problem, posting, typed) => {
    const page = await hosted()
    expect(await problemOf(await page.send({ ...ADA, ...typed }, posting))).toBe(problem)
    expect(page.stored).toEqual([])
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
    expect(await receipt.text()).toContain("Thank you. We have your request.")
  })
})

describe("only the page itself may send", () => {
  test.each<[string, Record<string, string>]>([
    ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }],
    ["another host of the same site", { "Sec-Fetch-Site": "same-site", Origin: "http://localhost" }],
    ["the contractor's own website", { "Sec-Fetch-Site": "cross-site", Origin: "https://www.acme.example" }],
  ])("not %s", async (_, headers) => {
    const page = await hosted()
    expect(await problemOf(await page.send(ADA, { headers }))).toBe("403 origin_not_allowed")
    expect(page.stored).toEqual([])
  })

  test.each([
    ["http://localhost", 303],
    ["https://localhost", 303],
    ["https://evil.example", 403],
    ["null", 403],
    [undefined, 403],
  ])("an older browser tells its origin: %s", async (origin, status) => {
    const { app, stored } = await hosted()
    const answer = await app.request("http://localhost/book/acme", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...(origin !== undefined && { Origin: origin }) },
      body: new URLSearchParams({ key: KEY, lang: "en", ...ADA }),
    })
    expect(answer.status).toBe(status)
    expect(stored).toHaveLength(status === 303 ? 1 : 0)
  })
})

describe("a form that came to life", () => {
  test("sends as the widget does, beside the page", async () => {
    const { post, stored } = await hosted()
    const answer = await post(BOOKING, { path: "/book/acme/bookings", origin: null, headers: OWN_PAGE })
    expect(answer.status).toBe(202)
    expect(stored).toHaveLength(1)
    const strange = await post(BOOKING, { path: "/book/acme/bookings", origin: "https://evil.example" })
    expect(await problemOf(strange)).toBe("403 origin_not_allowed")
  })

  test("and without scripts have one key, so that what went both ways is one booking", async () => {
    const { post, send, stored } = await hosted()
    const body = {
      ...BOOKING,
      locale: "en",
      preferred: { window: "any" },
      attribution: { landingPage: "http://localhost/book/acme" },
    }
    await post(body, { path: "/book/acme/bookings", origin: null, headers: OWN_PAGE })
    expect((await send()).headers.get("Location")).not.toContain("earlier")
    expect(stored).toHaveLength(1)
  })
})

describe("a receipt", () => {
  test.each(["7K3M-9QXT", "7K3M-9QXT.AAAAAAAAAAAAAAAAAAAAAA", ".", "%00"])(
    "that this server has not signed thanks for nothing: %s",
    async (receipt) => {
      const answer = await (await hosted()).get(`/book/acme?receipt=${receipt}`)
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "?lang=en"])
    },
  )

  test("of another site thanks for nothing here", async () => {
    const bolt = { ...acmeSite(SITE), id: "bolt" }
    const acme = acmeSite(SITE)
    const { send, get } = await hosted({
      parts: {
        sites: new Map([
          ["acme", acme],
          ["bolt", bolt],
        ]),
      },
    })
    const way = (await send()).headers.get("Location")
    expect((await get(`/book/bolt${way}`)).status).toBe(303)
    expect((await get(`/book/acme${way}`)).status).toBe(200)
  })
})
