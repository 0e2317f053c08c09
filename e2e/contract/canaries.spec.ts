import { SANDBOX_ACCOUNT } from "../../server/sandbox/account.ts"
import { ROUTES } from "../fuzz/make/routes.ts"
import { CANARIES } from "../harness/canaries.ts"
import { fillDisk } from "../harness/ledger.ts"
import { postBooking } from "../harness/post.ts"
import { SECRETS, SITE } from "../harness/site.ts"
import type { Street } from "../harness/street.ts"
import { expect, test } from "../harness/test.ts"

/** What is ours to choose; the office's own secrets are those that its stand-in knows. */
const OURS = Object.fromEntries(Object.entries(CANARIES).filter(([name]) => /^PORCHLIGHT_|TURNSTILE/.test(name)))
const ALL = Object.values({ ...SECRETS, ...OURS })

const OPERATOR = `Bearer ${CANARIES.PORCHLIGHT_ADMIN_TOKEN}`
const ASKERS = [OPERATOR, `Bearer ${CANARIES.PORCHLIGHT_METRICS_TOKEN}`, "Bearer of-nothing-at-all", ""]

/** All that the server says at an address, to whoever asks. */
const allSaid = async ({ server, website }: Street, method: string, path: string): Promise<string> => {
  const said = await Promise.all(
    ASKERS.map(async (asker) => {
      const body = method === "GET" ? null : JSON.stringify({ name: 7, expected: 1 })
      const headers = {
        Authorization: asker,
        Origin: website.origin,
        "Content-Type": "application/json",
        "Idempotency-Key": crypto.randomUUID(),
      }
      const answer = await fetch(server.url + path, { method, headers, body })
      return [answer.statusText, JSON.stringify([...answer.headers]), await answer.text()].join("\n")
    }),
  )
  return said.join("\n")
}

/** What each route says, of this site and its booking. */
const everyAnswer = async (street: Street, reference: string): Promise<string> => {
  const named = (path: string) => path.replace(":site", SITE).replace(":reference", reference).replace(":file", "x.js")
  const said = []
  for (const { method, path } of ROUTES) said.push(await allSaid(street, method, named(path)))
  return said.join("\n")
}

test.describe("secrets", () => {
  const nobody = "http://127.0.0.1:9"
  const turnstile = { siteKey: "1x00000000000000000000AA", secret: "$ACME_TURNSTILE_SECRET" }
  test.use({
    setUp: {
      env: { ...OURS, PORCHLIGHT_ALERT_URL: nobody, PORCHLIGHT_TURNSTILE_URL: nobody },
      site: { bots: { turnstile } },
    },
  })

  test("are in no answer, no metric and no log line, whatever goes wrong meanwhile", async ({ street }) => {
    // As whoever fails might repeat what it was sent.
    const { appKey, clientId, clientSecret } = SANDBOX_ACCOUNT
    const repeated = { message: `No: ${clientSecret} ${clientId}`, errors: { [appKey]: [appKey] } }
    const logged = (event: string) => expect.poll(() => street.server.log().map((line) => line.event)).toContain(event)

    const { reference } = await (await postBooking(street, { headers: { "Porchlight-Form": "c=an-answer" } })).json()
    await logged("turnstile_silent")
    await logged("delivered")
    const said = [await everyAnswer(street, reference)]

    await street.sandbox.faults([{ match: { path: "create" }, action: "status", status: 400, body: repeated }])
    await postBooking(street)
    await logged("needs_attention")
    await street.sandbox.faults([
      { action: "expireTokens", times: 1 },
      { match: { path: "token" }, action: "status", status: 401, body: repeated },
    ])
    const waiting = await (await postBooking(street)).json()
    await logged("site_paused")
    said.push(await everyAnswer(street, waiting.reference))

    const freeDisk = await fillDisk(street)
    said.push(await (await postBooking(street)).text(), await everyAnswer(street, waiting.reference))
    freeDisk()

    const log = JSON.stringify(street.server.log())
    expect(said.join("")).toContain(reference)
    expect(log).toContain("not_stored")
    for (const secret of ALL) {
      expect(said.join("\n")).not.toContain(secret)
      expect(log).not.toContain(secret)
    }
  })
})
