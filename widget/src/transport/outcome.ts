import type { Outcome } from "../contract.ts"
import { RETRY_AFTER } from "./retry-after.ts"

/**
 * What an HTTP answer says about the booking that was sent. Nothing in it is trusted: proxies and captive portals answer
 * too.
 *
 * @param body the parsed JSON, undefined if it was none
 */
export const outcomeOf = async (status: number, retryAfter: string | null, body: unknown): Promise<Outcome> => {
  const answer: Record<string, unknown> = Object(body)
  const { reference } = answer
  if (status === 202 && typeof reference === "string" && reference) return { kind: "accepted", reference }
  // With a 503 or another 4xx nothing was stored. With any other status it may have been.
  if (status !== 503 && (status < 400 || status > 499 || status === 408)) return { kind: "unknown" }
  try {
    const { refusalOf } = await import("./refusal.ts")
    return refusalOf(status, retryAfter, answer)
  } catch {
    // Nothing was stored, so it is safe to send it once more; then the answer may be readable.
    return { kind: "busy", retryAfter: RETRY_AFTER }
  }
}
