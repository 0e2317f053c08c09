import type { Booking } from "./booking.ts"
import { MAX_LENGTH } from "./limits.ts"
import { isObject } from "./members.ts"
import type { FieldCode, FieldError } from "./problem.ts"
import { type SiteRules, siteFaults } from "./site-rules.ts"
import { isCalendarDate, isCleanLine, isCleanText, isEmail, isPhone, isPostalCode, isVisible } from "./text.ts"

/** A booking as a form puts it together, of texts and what is made of them: any text may be wrong or missing. */
export type Entered = { [Part in keyof Booking]?: unknown }

/**
 * What is wrong with what was entered: the same fields, codes and order as `checkBooking` finds, without the library that
 * it stands on, which is larger than the form. What a form adds of itself (consent, language, attribution) is not judged.
 *
 * @returns one error for each field that is wrong
 * @example
 * faultsOf({ name: "Ada" }, site) // [{ field: "phone", code: "contact_required" }]
 */
export const faultsOf = (body: Entered, site: SiteRules): FieldError[] => {
  const { phone, email, address, details, answers, preferred } = body
  const errors = faultyLines(body, PERSON, "")
  const tell = (field: string, code: FieldCode | false | undefined) => {
    if (code && !errors.some((error) => error.field === field)) errors.push({ field, code })
  }
  if (isObject(address)) errors.push(...faultyLines(address, ADDRESS, "address."))
  if (isSaid(details)) tell("details", textFault(details, MAX_LENGTH.details, isCleanText))
  for (const [id, answer] of Object.entries(answers ?? {})) {
    tell(`answers.${id}`, textFault(answer, MAX_LENGTH.answer, isCleanText))
  }
  if (isObject(preferred) && preferred.date !== undefined) {
    tell("preferred.date", !isCalendarDate(String(preferred.date)) && "invalid")
  }
  if (![phone, email, address].some(isSaid)) tell("phone", "contact_required")
  return isSound(body, errors) ? siteFaults(body, site) : errors
}

type Test = (text: string) => boolean
type Line = readonly [name: keyof typeof MAX_LENGTH, isRight: Test, needed?: boolean]

const PERSON: readonly Line[] = [
  ["name", isVisible, true],
  ["phone", isPhone],
  ["email", isEmail],
]

const ADDRESS: readonly Line[] = [
  ["street", isVisible, true],
  ["unit", isVisible],
  ["city", isVisible, true],
  ["state", isVisible, true],
  ["zip", isPostalCode, true],
  ["country", isVisible],
]

const faultyLines = (values: Record<string, unknown>, lines: readonly Line[], prefix: string): FieldError[] =>
  lines.flatMap(([name, isRight, needed]) => {
    const value = values[name]
    if (value === undefined && !needed) return []
    const code = textFault(value, MAX_LENGTH[name], (line) => isCleanLine(line) && isRight(line))
    return code ? [{ field: prefix + name, code }] : []
  })

const textFault = (value: unknown, max: number, isRight: Test): FieldCode | undefined => {
  const text = String(value ?? "").trim()
  if (!text) return "required"
  if (text.length > max) return "too_long"
  return isRight(text) ? undefined : "invalid"
}

const isSaid = (value: unknown) => Boolean(typeof value === "string" ? value.trim() : value)

/** Nothing was found wrong with it, so it is a booking, though blanks may still stand around its texts. */
const isSound = (_body: Entered, errors: readonly FieldError[]): _body is Booking => errors.length === 0
