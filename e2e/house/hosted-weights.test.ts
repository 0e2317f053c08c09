import { join } from "node:path"
import { brotliCompressSync, constants } from "node:zlib"
import { describe, expect, test } from "vitest"
import { createApp } from "../../server/src/app.ts"
import { createBots } from "../../server/src/bots/bots.ts"
import { demoConfig } from "../../server/src/sites/demo.ts"
import { loadSites } from "../../server/src/sites/load.ts"
import { HOSTED_CEILINGS, weighHosted } from "../../widget/build/hosted-weights.ts"
import { ROOT } from "../run/command.ts"

const account = { apiUrl: "", authUrl: "", tenant: 1, bookingProvider: 1, appKey: "", clientId: "", clientSecret: "" }

/** Compressed as an edge compresses what is made anew for each request: quickly. */
const QUALITY = 4

/** The demo's page in the language that weighs most, as the built form draws it. */
const pageBytes = async () => {
  const { hostedForm }: typeof import("../../widget/hosted/contract.ts") = await import(
    join(ROOT, "widget/hosted/dist/render.js")
  )
  const sites = loadSites(JSON.stringify(demoConfig), {}, { sandbox: account })
  const free = { take: async () => undefined }
  const app = createApp({
    sites,
    intake: { accept: () => Promise.reject(new Error("Nobody books here.")) },
    bots: createBots({ secrets: ["a secret"], now: Date.now, random: Math.random, fetch, log: () => {} }),
    isReady: async () => true,
    clientAddress: () => "",
    rateCounters: { requests: free, accepts: free },
    widgetFiles: (_, next) => next(),
    hostedForm: async () => hostedForm,
    receiptSecrets: ["a secret of the tests"],
    openapi: "{}",
    log: () => {},
  })
  const sizes = ["en", "es", "fr"].map(async (language) => {
    const page = await (await app.request(`https://book.example/book/demo?lang=${language}`)).text()
    expect(page).toContain("</form>")
    return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length
  })
  return Math.max(...(await Promise.all(sizes)))
}

describe("what the hosted page costs a visitor", async () => {
  const page = await pageBytes()
  const { styles, script, texts, secondHalf } = await weighHosted(join(ROOT, "widget/dist/hosted/assets"))

  test(`without scripts at most ${HOSTED_CEILINGS.plain} bytes, all in`, () => {
    expect(styles).toBeGreaterThan(0)
    expect(page + styles).toBeLessThanOrEqual(HOSTED_CEILINGS.plain)
  })

  test(`with scripts at most ${HOSTED_CEILINGS.alive} bytes before anybody acts, and ${HOSTED_CEILINGS.whole} until a booking is sent`, () => {
    expect(Math.min(script, texts, secondHalf)).toBeGreaterThan(0)
    const alive = page + styles + script + texts
    expect(alive).toBeLessThanOrEqual(HOSTED_CEILINGS.alive)
    expect(alive + secondHalf).toBeLessThanOrEqual(HOSTED_CEILINGS.whole)
  })
})
