import { type FormProof, formHeader } from "@porchlight/shared"
import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { acmeEnv, acmeSite } from "../../test/acme.ts"
import { BROWSER, botsForTest, headersOf } from "../../test/bots.ts"
import type { Site } from "../sites/site.ts"
import type { BegunForm } from "./bots.ts"
import { BUSY_FROM } from "./busy.ts"

const checked = acmeSite()
const asked = acmeSite({ bots: { formToken: "asked" } })
const required = acmeSite({ bots: { formToken: "required" } })
const FORM = { key: "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59", origin: "https://www.acme.example" }

const person = headersOf(BROWSER)
const script = headersOf({ "User-Agent": "curl/8.5.0" })

/** Somebody opens the form, types for so long, and sends what the test makes of the token. */
const sent = async (
  site: Site,
  {
    typing = 30_000,
    brings = (token: string): FormProof => ({ token }),
    other = {},
    header = person,
  }: {
    typing?: number
    brings?: (token: string) => FormProof
    other?: Partial<BegunForm>
    header?: typeof person
  } = {},
) => {
  const { bots, clock } = botsForTest()
  const { token } = await bots.begin({ site, ...FORM }, header)
  clock.pass(typing)
  return bots.judge({ site, ...FORM, ...other, header: formHeader(brings(token)) })
}

describe("whatever a site asks for", () => {
  describe.each([
    ["checked", checked],
    ["asked", asked],
    ["required", required],
  ])("%s", (_, site) => {
    test.each<[string, Parameters<typeof sent>[1]]>([
      ["fills in the form in half a minute", {}],
      ["has the browser fill it in, and sends after 2 seconds", { typing: 2000 }],
      ["comes back to the form after nearly two hours", { typing: 2 * 3_600_000 }],
      ["sends from behind a server that does not tell of TLS", { other: { origin: "http://www.acme.example" } }],
    ])("who %s is a person", async (_, how) => {
      expect(await sent(site, how)).toEqual([])
    })

    test.each<[string, Parameters<typeof sent>[1], string[]]>([
      ["brings a token of yesterday", { typing: 86_400_000 }, ["token_expired"]],
      ["uses a token for a second request", { other: { key: "another-request-of-the-same" } }, ["token_invalid"]],
      ["uses a token that was given to another page", { other: { origin: "https://evil.example" } }, ["token_invalid"]],
      ["makes a token up", { brings: () => ({ token: "A".repeat(32) }) }, ["token_invalid"]],
      ["fills in what people never meet", { brings: (token) => ({ token, honeypot: true }) }, ["honeypot"]],
      [
        "does all of it at once",
        { brings: (token) => ({ token, honeypot: true }), other: { key: "another-request-of-the-same" } },
        ["token_invalid", "honeypot"],
      ],
      ["was asked to compute and has not", { header: script }, ["proof_missing"]],
      [
        "was asked to compute and makes a result up",
        { header: script, brings: (token) => ({ token, proof: "e30=" }) },
        ["proof_invalid"],
      ],
    ])("who %s is none", async (_, how, suspicions) => {
      expect(await sent(site, how)).toEqual(suspicions)
    })
  })
})

describe.each([
  ["the moment it has a token", 300],
  ["with a token from a clock that is ahead of ours", -5000],
])("who sends %s", (_, typing) => {
  test("is in a hurry, unless the site asks for a token", async () => {
    expect(await sent(checked, { typing })).toEqual([])
    expect(await sent(asked, { typing })).toEqual([])
    expect(await sent(required, { typing })).toEqual(["token_early"])
  })
})

describe("who brings nothing", () => {
  const nothing = { ...FORM, header: undefined }

  test("is a script of the contractor's own, unless the site asks for a token", async () => {
    const { bots } = botsForTest()
    expect(await bots.judge({ site: checked, ...nothing })).toEqual([])
    expect(await bots.judge({ site: asked, ...nothing })).toEqual([])
    expect(await bots.judge({ site: required, ...nothing })).toEqual(["token_missing"])
  })

  test("but a filled trap is none, whatever the site asks for", async () => {
    const { bots } = botsForTest()
    expect(await bots.judge({ site: checked, ...FORM, header: "h=1" })).toEqual(["honeypot"])
    expect(await bots.judge({ site: required, ...FORM, header: "h=1" })).toEqual(["token_missing", "honeypot"])
  })

  test("and fills in the plain form is judged by the same rules", async () => {
    const { bots, clock } = botsForTest()
    const form = { site: required, ...FORM }
    const token = bots.beginPlain(form)
    clock.pass(20_000)
    expect(await bots.judgePlain(form, { token })).toEqual([])
    expect(await bots.judgePlain(form, { token, honeypot: true })).toEqual(["honeypot"])
    expect(await bots.judgePlain(form, {})).toEqual(["token_missing"])
  })
})

describe("the token that stands in the hosted page", () => {
  test.each([
    ["a site that asks for nothing", checked],
    ["one that needs a token", required],
  ])("is good on that page, with scripts too, and nowhere else: %s", async (_, site) => {
    const { bots, clock } = botsForTest()
    const form = { site, ...FORM }
    const header = formHeader({ token: bots.beginPlain(form) })
    clock.pass(20_000)
    expect(await bots.judge({ ...form, header, isOfHostedPage: true })).toEqual([])
    expect(await bots.judge({ ...form, header })).toEqual(["token_invalid"])
  })

  test("lets nobody leave out what a script there was asked to compute", async () => {
    const { bots, clock } = botsForTest()
    const form = { site: required, ...FORM }
    const { token } = await bots.begin(form, script)
    clock.pass(20_000)
    expect(await bots.judge({ ...form, header: formHeader({ token }), isOfHostedPage: true })).toEqual([
      "proof_missing",
    ])
  })
})

describe("a challenge", () => {
  test("is set for what looks like a script, and who solves it is let through", async () => {
    const { bots, clock } = botsForTest()
    const { token, challenge } = await bots.begin({ site: required, ...FORM }, script)
    if (!challenge) throw new Error("No challenge was set.")
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString("base64")
    clock.pass(3000)
    expect(await bots.judge({ site: required, ...FORM, header: formHeader({ token, proof }) })).toEqual([])
  })

  test("is set for everybody while a site is taking many requests, and for nobody a minute later", async () => {
    const { bots, clock } = botsForTest()
    const challenged = async () => (await bots.begin({ site: checked, ...FORM }, person)).challenge !== undefined
    for (let n = 1; n < BUSY_FROM; n++) bots.taken("acme")
    expect(await challenged()).toBe(false)
    bots.taken("bolt")
    bots.taken("acme")
    expect(await challenged()).toBe(true)
    clock.pass(60_000)
    expect(await challenged()).toBe(false)
  })

  test("is never set for a page that cannot compute: one without TLS", async () => {
    const { bots } = botsForTest()
    const asks = async (origin: string) => (await bots.begin({ site: checked, ...FORM, origin }, script)).challenge
    expect(await asks("http://www.acme.example")).toBeUndefined()
    expect(await asks("http://localhost:8787")).toBeDefined()
  })
})

describe("Turnstile", () => {
  const ask = async (
    answer: () => Promise<Response>,
    { formToken = "required", response = "0.answer" }: { formToken?: "checked" | "required"; response?: string } = {},
  ) => {
    const asked: Request[] = []
    const { bots, clock, lines } = botsForTest({
      fetch: (...request) => {
        asked.push(new Request(...request))
        return answer()
      },
    })
    const turnstile = { siteKey: "0x4AAAAAAADnPIDROrmt1Wwj", secret: "$ACME_TURNSTILE_SECRET" }
    const site = acmeSite({ bots: { formToken, turnstile } }, { ...acmeEnv, ACME_TURNSTILE_SECRET: "1x-secret" })
    const { token } = await bots.begin({ site, ...FORM }, person)
    clock.pass(20_000)
    const verdict = await bots.judge({ site, ...FORM, header: formHeader({ token, turnstile: response }) })
    return { verdict, asked, lines }
  }
  const says = (answer: object) => async () => Response.json(answer)

  test("is asked with the secret and what the browser was given, and told nothing of the visitor", async () => {
    const { verdict, asked } = await ask(says({ success: true }))
    expect(verdict).toEqual([])
    expect(asked[0]?.url).toBe("https://challenges.cloudflare.com/turnstile/v0/siteverify")
    expect(await asked[0]?.json()).toEqual({
      secret: "1x-secret",
      response: "0.answer",
      idempotency_key: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    })
  })

  test.each<[string, string[]]>([
    ["takes for a robot", ["invalid-input-response"]],
    ["has been sent nonsense by", ["bad-request"]],
    ["finds a fault with that we do not know", ["of-next-year"]],
    ["says no more of", []],
  ])("who it %s is set aside", async (_, codes) => {
    const { verdict, lines } = await ask(says({ success: false, "error-codes": codes }), { formToken: "checked" })
    expect([verdict, lines]).toEqual([["turnstile_refused"], []])
  })

  test("is not asked about what is longer than any answer of its own", async () => {
    const { verdict, asked } = await ask(says({ success: true }), { response: "A".repeat(2049) })
    expect([verdict, asked]).toEqual([["turnstile_refused"], []])
    expect((await ask(says({ success: true }), { response: "A".repeat(2048) })).verdict).toEqual([])
  })

  test.each<[string, () => Promise<Response>]>([
    ["does not answer", () => Promise.reject(new TypeError("fetch failed"))],
    ["answers that it fails", async () => new Response("busy", { status: 500 })],
    ["answers so in its own words", says({ success: false, "error-codes": ["internal-error"] })],
    ["fails with a code that we do not know", async () => Response.json({ success: false }, { status: 503 })],
    ["was sent no secret", says({ success: false, "error-codes": ["missing-input-secret"] })],
    ["does not take our secret", says({ success: false, "error-codes": ["invalid-input-secret"] })],
    ["answers what makes no sense", says([])],
  ])("turns nobody away when it %s, and the log has it", async (_, answer) => {
    const { verdict, lines } = await ask(answer)
    expect(verdict).toEqual([])
    expect(lines).toMatchObject([["turnstile_silent", { site: "acme" }]])
  })

  test("an answer that is too old is as good as none: it counts where the site asks for one", async () => {
    const stale = says({ success: false, "error-codes": ["timeout-or-duplicate"] })
    expect((await ask(stale)).verdict).toEqual(["turnstile_missing"])
    expect((await ask(stale, { formToken: "checked" })).verdict).toEqual([])
  })

  test("is not asked where a page's policy kept it away: that counts where the site asks for it", async () => {
    const { verdict, asked } = await ask(says({ success: true }), { response: "" })
    expect([verdict, asked]).toEqual([["turnstile_missing"], []])
  })
})

test("whatever stands in the header, it is judged, and nothing breaks", async () => {
  const { bots } = botsForTest()
  const { token } = await bots.begin({ site: checked, ...FORM }, script)
  const part = fc.constantFrom("t", "p", "h", "c", "x", "")
  const value = fc.oneof(fc.constant(token), fc.string(), fc.base64String())
  const header = fc.array(fc.tuple(part, value)).map((parts) => parts.map((pair) => pair.join("=")).join(";"))
  await fc.assert(
    fc.asyncProperty(fc.oneof(header, fc.string()), async (forged) => {
      const verdict = await bots.judge({ site: required, ...FORM, header: forged })
      expect(verdict).not.toEqual([])
    }),
  )
})
