import type { FieldCode, FieldError } from "@porchlight/shared/problem"
import type { Outcome } from "../contract.ts"

/** What to assume where a busy server names no time, in seconds. */
const RETRY_AFTER = 5

/**
 * What an HTTP answer says about the booking that was sent. Nothing in it is taken on trust: proxies and captive
 * portals answer too.
 *
 * @param body the parsed JSON, undefined if it was none
 * @param now milliseconds since the epoch, for a `Retry-After` that is a date
 */
export const outcomeOf = (status: number, retryAfter: string | null, body: unknown, now = Date.now()): Outcome => {
  const answer = Object(body) as Record<string, unknown>
  const reference = typeof answer.reference === "string" && answer.reference ? answer.reference : undefined
  switch (status) {
    case 202:
      return reference ? { kind: "accepted", reference } : { kind: "unknown" }
    case 403:
    case 404:
      return { kind: "gone" }
    case 422:
      if (answer.code === "idempotency_key_reused") return { kind: "already_received", ...(reference && { reference }) }
      return { kind: "refused", errors: fieldErrors(answer.errors) }
    case 503:
      return { kind: "busy", retryAfter: seconds(retryAfter, now) }
    case 408:
      return { kind: "unknown" }
  }
  // Every other 4xx was turned away before anything was stored. The rest may have been stored all the same.
  return status >= 400 && status < 500 ? { kind: "busy", retryAfter: seconds(retryAfter, now) } : { kind: "unknown" }
}

/** `Retry-After` as seconds from now: it is a number of them or a date (RFC 9110, 10.2.3). */
const seconds = (value: string | null, now: number) => {
  if (!value) return RETRY_AFTER
  const wait = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : RETRY_AFTER
}

const CODES: Record<FieldCode, true> = {
  required: true,
  invalid: true,
  too_long: true,
  contact_required: true,
  not_offered: true,
  outside_area: true,
  unknown_field: true,
}

const isCode = (code: unknown): code is FieldCode => typeof code === "string" && Object.hasOwn(CODES, code)

const fieldErrors = (found: unknown): FieldError[] => {
  const errors = (Array.isArray(found) ? found : []).flatMap((entry: unknown) => {
    const { field, code } = Object(entry) as Record<string, unknown>
    return typeof field === "string" ? [{ field, code: isCode(code) ? code : "invalid" }] : []
  })
  return errors.length > 0 ? errors : [{ field: "body", code: "invalid" }]
}
