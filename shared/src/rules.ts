import type { Address } from "./booking.ts"
import { MAX_LENGTH } from "./limits.ts"
import type { FieldCode, FieldError } from "./problem.ts"
import { type ForSite, type SiteRules, siteFaults } from "./site-rules.ts"
import { isCalendarDate, isCleanLine, isCleanText, isEmail, isPhone, isPostalCode, isVisible, tidy } from "./text.ts"

/** The part of a booking that a person enters. Any of it may be wrong or missing. */
export type Entered = ForSite & {
  name?: string | undefined
  email?: string | undefined
  address?: Partial<Address> | undefined
  details?: string | undefined
  preferred?: { date?: string | undefined } | undefined
}

/**
 * What is wrong with what was entered: the same fields, codes and order as `checkBooking` finds, but without zod, which is
 * larger than the form. What the form itself adds (consent, language, attribution) is not checked.
 *
 * @returns one error for each field that is wrong
 * @example
 * faultsOf({ name: "Ada" }, site) // [{ field: "phone", code: "contact_required" }]
 */
export const faultsOf = (body: Entered, site: SiteRules): FieldError[] => {
  const { phone = "", email = "", address, details, answers = {}, preferred } = body
  const errors = faultyLines(body, PERSON, "")
  const tell = (field: string, code: FieldCode | false | undefined) => {
    if (code && !errors.some((error) => error.field === field)) errors.push({ field, code })
  }
  if (address) errors.push(...faultyLines(address, ADDRESS, "address."))
  if (details && tidy(details)) tell("details", textFault(details, MAX_LENGTH.details, isCleanText))
  // Not `for…in`: pages whose old scripts extend `Object.prototype` would add answers that nobody gave.
  for (const [id, answer] of Object.entries(answers)) {
    tell(`answers.${id}`, textFault(answer, MAX_LENGTH.answer, isCleanText))
  }
  if (preferred?.date !== undefined) tell("preferred.date", !isCalendarDate(preferred.date) && "invalid")
  if (!address && !tidy(phone + email)) tell("phone", "contact_required")
  return errors.length > 0 ? errors : siteFaults(body, site)
}

type Test = (text: string) => boolean
type Line<Name extends string> = readonly [name: Name, isRight: Test, needed?: boolean]

const PERSON: readonly Line<"name" | "phone" | "email">[] = [
  ["name", isVisible, true],
  ["phone", isPhone],
  ["email", isEmail],
]

const ADDRESS: readonly Line<keyof Address>[] = [
  ["street", isVisible, true],
  ["unit", isVisible],
  ["city", isVisible, true],
  ["state", isVisible, true],
  ["zip", isPostalCode, true],
  ["country", isVisible],
]

const faultyLines = <Name extends keyof typeof MAX_LENGTH>(
  values: { [Each in Name]?: string | undefined },
  lines: readonly Line<Name>[],
  prefix: string,
): FieldError[] =>
  lines.flatMap(([name, isRight, needed]) => {
    const code = textFault(values[name], MAX_LENGTH[name], (line) => isCleanLine(line) && isRight(line))
    return code && (needed || code !== "required") ? [{ field: prefix + name, code }] : []
  })

const textFault = (value = "", max: number, isRight: Test): FieldCode | undefined => {
  const text = tidy(value)
  if (!text) return "required"
  // In code points, as zod counts on the server.
  if ([...text].length > max) return "too_long"
  return isRight(text) ? undefined : "invalid"
}
