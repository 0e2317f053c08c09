import type { FieldCode, FieldError, ProblemCode } from "@porchlight/shared/problem"
import type { Outcome } from "../contract.ts"
import { RETRY_AFTER } from "./retry-after.ts"

/** The server itself says that nobody can book here. A firewall or a proxy in front of it refuses with the same status and for a while. */
const GONE: readonly unknown[] = ["origin_not_allowed", "unknown_site"] satisfies ProblemCode[]

/**
 * What an answer says that did not take the booking: nothing was stored, or an earlier version of it was. The entry of a chunk that
 * is fetched only for such an answer.
 *
 * @param answer the parsed JSON, as an object
 * @param now milliseconds since the epoch, for a `Retry-After` that is a date
 */
export const refusalOf = (
  status: number,
  retryAfter: string | null,
  { code, reference, errors }: Record<string, unknown>,
  now = Date.now(),
): Outcome => {
  if (GONE.includes(code)) return { kind: "gone" }
  if (status !== 422) return { kind: "busy", retryAfter: seconds(retryAfter, now) }
  if (code !== "idempotency_key_reused") return { kind: "refused", errors: fieldErrors(errors) }
  return { kind: "already_received", ...(typeof reference === "string" && reference && { reference }) }
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
    const { field, code }: Record<string, unknown> = Object(entry)
    return typeof field === "string" ? [{ field, code: isCode(code) ? code : "invalid" }] : []
  })
  return errors.length > 0 ? errors : [{ field: "body", code: "invalid" }]
}
