import { Buffer } from "node:buffer"
import { createHash } from "node:crypto"
import * as z from "zod/mini"
import { kindOf, type Log } from "../log.ts"

/** https://developers.cloudflare.com/turnstile/get-started/server-side-validation/ */
export const SITEVERIFY_URL = "https://challenges.cloudflare.com/turnstile/v0/siteverify"

/** How long to wait for an answer: nobody is turned away because Cloudflare is slow. */
const LIMIT_MS = 2000

/** The longest that Cloudflare gives a browser. */
const LONGEST = 2048

/** Errors that are not the visitor's fault, but ours or Cloudflare's. */
const NOT_THE_VISITORS = ["missing-input-secret", "invalid-input-secret", "internal-error"]

/**
 * What Turnstile says of a visitor. `stale`: its answer was used before, or is older than the 5 minutes that it is good for.
 * `silent`: nobody can tell, since the service does not answer or does not take the secret.
 */
export type TurnstileVerdict = "passed" | "refused" | "stale" | "silent"

export type Turnstile = (asked: {
  secret: string
  /** What the visitor's browser was given. */
  response: string
  site: string
  key: string
}) => Promise<TurnstileVerdict>

const answerSchema = z.object({ success: z.boolean(), "error-codes": z._default(z.array(z.string()), []) })

/**
 * Asks Cloudflare whether it gave this response to a visitor, without telling it the visitor's address. What it does not accept is
 * refused, whatever it calls the fault: otherwise nonsense would get through.
 *
 * @param log told where nothing can be learned
 */
export const createTurnstile =
  (options: { fetch: typeof globalThis.fetch; url: string; log: Log }): Turnstile =>
  async ({ secret, response, site, key }) => {
    if (response.length > LONGEST) return "refused"
    try {
      const answer = await options.fetch(options.url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        // A booking that is sent again brings the same response again, which would count as used.
        body: JSON.stringify({ secret, response, idempotency_key: uuidOf(`${site}\n${key}`) }),
        signal: AbortSignal.timeout(LIMIT_MS),
      })
      const { success, "error-codes": codes } = answerSchema.parse(await answer.json())
      if (success) return "passed"
      const fault = NOT_THE_VISITORS.find((code) => codes.includes(code))
      if (fault === undefined && answer.status < 500) {
        return codes.includes("timeout-or-duplicate") ? "stale" : "refused"
      }
      options.log("turnstile_silent", { site, code: fault })
    } catch (error) {
      options.log("turnstile_silent", { site, error: kindOf(error) })
    }
    return "silent"
  }

/** A UUID made from a text (version 8, RFC 9562, section 5.8). */
const uuidOf = (text: string): string => {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = Buffer.from(bytes).toString("hex")
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}
