import { formHeader } from "@porchlight/shared"
import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { botsForTest, FORM, person, script } from "../../test/bots.ts"
import { BUSY_FROM } from "./busy.ts"

const checked = acmeSite()
const required = acmeSite({ bots: { formToken: "required" } })

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
