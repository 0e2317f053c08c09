import type * as z from "zod/mini"
import { type Booking, bookingSchema } from "./booking.ts"
import type { FieldCode, FieldError } from "./problem.ts"
import { type SiteRules, siteFaults } from "./site-rules.ts"

export type Checked = { ok: true; booking: Booking } | { ok: false; errors: FieldError[] }

/**
 * Checks a parsed body against the wire's rules and the site's. This is the server's gate. In the browser `faultsOf` finds
 * the same faults in anything that a form can hold, so a form that passes there passes here.
 *
 * @returns the trimmed booking, or one error for each field that is wrong, in the order of the form
 */
export const checkBooking = (body: unknown, site: SiteRules): Checked => {
  const parsed = parseBooking(body)
  if (!parsed.ok) return parsed
  const errors = siteFaults(parsed.booking, site)
  return errors.length > 0 ? { ok: false, errors } : parsed
}

/** Checks a parsed body against the wire's rules alone. */
export const parseBooking = (body: unknown): Checked => {
  const parsed = bookingSchema.safeParse(body, { reportInput: true })
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error.issues) }
  return { ok: true, booking: parsed.data }
}

/** Schema issues as field errors: the first of each field. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] => {
  const errors = new Map<string, FieldError>()
  for (const issue of issues) {
    // The key of an answer is the sender's own text: if it is not a valid id, the error names `answers` as a whole.
    const path = issue.path.slice(0, issue.code === "invalid_key" ? -1 : undefined).map(String)
    const fields = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, nameable(key)]) : [path]
    for (const field of fields) {
      const name = field.filter(Boolean).join(".") || "body"
      if (!errors.has(name)) errors.set(name, { field: name, code: codeOf(issue) })
    }
  }
  return [...errors.values()]
}

/** A mistyped field name is named in the error. Any other unknown key could be personal data, and is not sent back. */
const nameable = (key: string) => (/^[A-Za-z][A-Za-z_]{0,31}$/.test(key) ? key : "")

const codeOf = (issue: z.core.$ZodIssue): FieldCode => {
  switch (issue.code) {
    case "unrecognized_keys":
      return "unknown_field"
    case "too_small":
      return issue.origin === "string" ? "required" : "invalid"
    case "too_big":
      return "too_long"
    case "invalid_type":
      return issue.input === undefined ? "required" : "invalid"
    case "custom":
      return issue.params?.code === "contact_required" ? "contact_required" : "invalid"
    default:
      return "invalid"
  }
}
