import { randomUUID } from "node:crypto"
import { type IncomingMessage, request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import type { Outcome } from "../../widget/src/contract.ts"
import { outcomeOf } from "../../widget/src/transport/outcome.ts"
import { LIMIT_MS, PATIENCE_MS, WAITS_MS } from "../../widget/src/transport/send-booking.ts"
import { booking } from "../harness/post.ts"
import { ORIGIN } from "../load/generate.ts"
import { addressHeaders } from "./address.ts"

/** What came of one person's booking. */
export type Visit = {
  /** Where it was taken. */
  reference?: string
  /** Whether they were told, at least once, to come back. */
  told: boolean
  /** From sending it to the first answer that says something, in ms; undefined where none came. */
  firstAnswerMs?: number
}

/** How often people come back before they call. */
const COMEBACKS = 5

/**
 * Books as somebody does on the contractor's page: over a connection of their own, with the widget's silent retries, and again when
 * they were told to, always under the same key.
 *
 * @param site where to
 * @param n makes the booking and the visitor's address their own
 */
export const visit = async (url: string, site: string, n: number): Promise<Visit> => {
  const startedAt = performance.now()
  const send = sender(url, site, n)
  const visited: Visit = { told: false }
  for (let round = 0; round <= COMEBACKS; round++) {
    const outcome = await sendPatiently(send)
    if (outcome.kind === "unknown") return visited
    visited.firstAnswerMs ??= performance.now() - startedAt
    if (outcome.kind === "accepted") return { ...visited, reference: outcome.reference }
    if (outcome.kind !== "busy") throw new Error(`A right booking was answered ${outcome.kind}.`)
    visited.told = true
    await sleep(outcome.retryAfter * 1000)
  }
  return visited
}

type Send = () => Promise<Outcome>

const UNKNOWN: Outcome = { kind: "unknown" }

const sendPatiently = async (send: Send): Promise<Outcome> => {
  const startedAt = performance.now()
  for (let round = 0; ; round++) {
    const outcome = await send()
    // That a later try was refused says nothing about an earlier one whose answer was lost.
    if (outcome.kind === "busy" && round > 0) return UNKNOWN
    const pause = WAITS_MS[round]
    if (outcome.kind !== "unknown" || pause === undefined) return outcome
    if (performance.now() - startedAt > PATIENCE_MS) return outcome
    await sleep(pause)
  }
}

const sender = (url: string, site: string, n: number): Send => {
  const body = JSON.stringify({ ...booking, email: `visitor.${n}@example.com` })
  const headers = {
    Origin: ORIGIN,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "Idempotency-Key": randomUUID(),
    ...addressHeaders(`203.0.${(n >> 8) & 255}.${n & 255}`),
  }
  return () =>
    new Promise((resolve) => {
      const sent = request(`${url}/v1/sites/${site}/bookings`, { method: "POST", headers, agent: false })
      const timer = setTimeout(() => sent.destroy(), LIMIT_MS)
      const end = (outcome: Outcome) => {
        clearTimeout(timer)
        resolve(outcome)
      }
      sent.once("response", (response) => read(response).then(end, () => end(UNKNOWN)))
      sent.once("error", () => end(UNKNOWN))
      sent.end(body)
    })
}

const read = async (response: IncomingMessage): Promise<Outcome> => {
  let text = ""
  for await (const chunk of response.setEncoding("utf8")) text += chunk
  return outcomeOf(response.statusCode ?? 0, response.headers["retry-after"] ?? null, JSON.parse(text))
}
