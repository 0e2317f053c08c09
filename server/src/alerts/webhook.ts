import { lazy } from "../lazy.ts"
import type { Notice } from "../ledger/alert-book.ts"
import { kindOf } from "../log.ts"

/** What became of a sending. `taken`: the receiver said so. */
export type Sending = { taken: true } | { taken: false; status?: number; error?: string }

/** Sends a notice. Never throws. */
export type Send = (notice: Pick<Notice, "id" | "body">, at: number) => Promise<Sending>

type WebhookOptions = {
  url: string
  /** `whsec_` and the key in base64. */
  secret: string
  /** ms */
  timeoutMs?: number
  fetch?: typeof fetch
}

/** A receiver should store what it gets and answer at once: one that works first runs into this, and is told twice. */
const TIMEOUT_MS = 10_000

/**
 * Sends notices as Standard Webhooks has it: signed, with an id by which the receiver recognises what it already has.
 *
 * A redirect is not followed: it would carry the notice to a place that the operator has not named.
 *
 * https://www.standardwebhooks.com/
 */
export const createWebhook = ({
  url,
  secret,
  timeoutMs = TIMEOUT_MS,
  fetch = globalThis.fetch,
}: WebhookOptions): Send => {
  // Loaded with the first notice: a Worker starts for every visitor, and seldom has one to send.
  const signer = lazy(async () => new (await import("standardwebhooks")).Webhook(secret))
  return async ({ id, body }, at) => {
    try {
      const webhook = await signer()
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "User-Agent": "Porchlight",
          "webhook-id": id,
          "webhook-timestamp": String(Math.floor(at / 1000)),
          "webhook-signature": webhook.sign(id, new Date(at), body),
        },
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      })
      // Its body is of no interest, and may never end.
      response.body?.cancel().catch(() => {})
      return response.ok ? { taken: true } : { taken: false, status: response.status }
    } catch (error) {
      return { taken: false, error: causeOf(error) }
    }
  }
}

/** A connection that was not made is a `TypeError` whose cause has a code that tells more, such as `ECONNREFUSED`. */
const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && "code" in cause ? String(cause.code) : kindOf(error)
}
