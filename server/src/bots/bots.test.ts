import { type FormProof, formHeader } from "@porchlight/shared"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { botsForTest, FORM, person, script } from "../../test/bots.ts"
import type { Site } from "../sites/site.ts"
import type { BegunForm } from "./bots.ts"

const checked = acmeSite()
const asked = acmeSite({ bots: { formToken: "asked" } })
const required = acmeSite({ bots: { formToken: "required" } })

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
