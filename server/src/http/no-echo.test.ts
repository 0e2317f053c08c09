import * as fc from "fast-check"
import { expect, test } from "vitest"
import { appForTest, BOOKING } from "../../test/app.ts"

/** What stands for a person's data: it is nowhere in the product, so any place where it shows up is a leak. */
const CANARY = "Zaphodina"

const address = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" }
const FULL = { ...BOOKING, email: "a@example.com", address, service: "no-heat", details: "x", locale: "en" }

const spoilt = fc.oneof(
  fc.constantFrom(CANARY, `${CANARY}\u0000`, CANARY.repeat(300), [CANARY], { "no name": CANARY }, `<${CANARY}>`),
  fc.string().map((text) => `${text}${CANARY}${text}`),
)
const anyBody = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.keys(FULL)), spoilt).map(([field, value]) => ({ ...FULL, [field]: value })),
  fc
    .tuple(fc.constantFrom(...Object.keys(address)), spoilt)
    .map(([field, value]) => ({ ...FULL, address: { ...address, [field]: value } })),
  spoilt.map((value) => ({ ...FULL, [`${CANARY}!`]: value })),
  spoilt.map((value) => ({ ...FULL, preferred: { date: value }, smsConsent: { granted: value } })),
  spoilt,
  spoilt.map((value) => `{"name":"${String(value)}`),
)
const anyHeader = fc.constantFrom<Record<string, string>>(
  {},
  { "Idempotency-Key": `${CANARY}-${CANARY}` },
  { "Idempotency-Key": `${CANARY} ${CANARY}` },
  { "Content-Type": `text/${CANARY}` },
  { "Content-Encoding": CANARY },
  { Origin: `https://${CANARY}.example` },
  { "User-Agent": CANARY, Referer: `https://${CANARY}.example`, Cookie: CANARY },
)
const anyPath = fc.constantFrom(undefined, `/v1/sites/${CANARY}/bookings`, `/v1/${CANARY}`, `/${CANARY}?q=${CANARY}`)

test("whatever somebody types and however wrong it is, no answer and no log line repeats it", async () => {
  const seen = new Set<number>()
  const { post, lines } = await appForTest()
  const failing = await appForTest({
    intake: { accept: async (_, key, body) => Promise.reject(new Error(`${key} ${JSON.stringify(body)}`)) },
  })
  let n = 0
  await fc.assert(
    fc.asyncProperty(anyBody, anyHeader, anyPath, fc.boolean(), async (body, headers, path, ours) => {
      const send = ours ? failing.post : post
      const answer = await send(body, { path, key: `key-of-one-request-${n++}`, headers })
      seen.add(answer.status)
      const told = `${answer.statusText} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
      expect(told).not.toContain(CANARY)
    }),
    // What is taken and what fails on our side are rare finds; each is told once.
    { numRuns: 400, examples: [false, true].map((ours) => [{ ...FULL, name: CANARY }, {}, undefined, ours]) },
  )
  expect([...lines, ...failing.lines].join("\n")).not.toContain(CANARY)
  for (const status of [202, 400, 403, 404, 415, 422, 500]) expect(seen).toContain(status)
})
