import { formHeader } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { acmeEnv, acmeSite } from "../../test/acme.ts"
import { botsForTest, FORM, person } from "../../test/bots.ts"

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

  test.each<[string, object, () => Promise<Response>]>([
    ["does not answer", { error: "TypeError" }, () => Promise.reject(new TypeError("fetch failed"))],
    ["answers that it fails", { error: "SyntaxError" }, async () => new Response("busy", { status: 500 })],
    [
      "answers so in its own words",
      { code: "internal-error" },
      says({ success: false, "error-codes": ["internal-error"] }),
    ],
    ["fails with a code that we do not know", {}, async () => Response.json({ success: false }, { status: 503 })],
    [
      "was sent no secret",
      { code: "missing-input-secret" },
      says({ success: false, "error-codes": ["missing-input-secret"] }),
    ],
    [
      "does not take our secret",
      { code: "invalid-input-secret" },
      says({ success: false, "error-codes": ["invalid-input-secret"] }),
    ],
    ["answers what makes no sense", { error: "$ZodError" }, says([])],
  ])("turns nobody away when it %s, and the log has it with the cause", async (_, cause, answer) => {
    const { verdict, lines } = await ask(answer)
    expect(verdict).toEqual([])
    expect(lines).toEqual([["turnstile_silent", { site: "acme", ...cause }]])
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
