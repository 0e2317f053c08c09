import { CUSTOMER_TYPES } from "@porchlight/shared/customer-types"
import { DAY_WINDOWS } from "@porchlight/shared/day-windows"
import { MAX_LENGTH } from "@porchlight/shared/limits"
import { isObject } from "@porchlight/shared/members"
import type { Prefillable, PublicSite } from "@porchlight/shared/site"
import { isCleanLine, isCleanText } from "@porchlight/shared/text"
import type { Prefill } from "../../contract.ts"
import { isOver, windowsOn } from "../calendar/open-days.ts"
import { EMPTY, FIELD_NAMES, type KnownField, NO, type Values, YES } from "../values.ts"

/** What may be filled in, as texts of the form. */
type Wishes = Partial<Record<KnownField, string>>

/** The names that a link can use, each with its field. */
const IN_LINKS: Record<Prefillable, KnownField> = {
  service: "service",
  date: "preferred.date",
  window: "preferred.window",
  customerType: "customerType",
  returning: "returning",
  city: "address.city",
  state: "address.state",
  zip: "address.zip",
}

/** What the page's address asks to be filled in (`?porchlight-zip=78701` and the like), as far as the site allows it. */
const wishesOfLink = (address: string, { prefill = [] }: PublicSite): Wishes => {
  const { searchParams } = new URL(address)
  const said = (name: Prefillable) => searchParams.get(`porchlight-${name}`) ?? ""
  return Object.fromEntries(
    prefill.map((name) => [IN_LINKS[name], name === "returning" ? yesOrNo(said(name)) : said(name)]),
  )
}

/** A link can only spell out the booleans of the wire. */
const yesOrNo = (said: string) => (said === "true" ? YES : said === "false" ? NO : said)

/** What a page hands in by the wire's names, as texts of the form. Any script may have called us: nothing is trusted. */
const wishesOfPage = (known: unknown): Wishes => {
  const wishes: Wishes = {}
  for (const name of FIELD_NAMES) {
    let value: unknown = known
    for (const part of name.split(".")) value = isObject(value) ? value[part] : undefined
    if (typeof value === "boolean") value = value ? YES : NO
    // Pages may hold phone numbers and ZIP codes as numbers.
    if (typeof value === "number") value = String(value)
    // Only visitors themselves can agree to text messages.
    if (typeof value === "string" && name !== "smsConsent") wishes[name] = value
  }
  return wishes
}

/**
 * The form's values with everything known that fits this site. Only fields that the visitor has left empty are filled in, and those
 * that still hold what was filled in before: somebody who presses another opener wants the service of that one.
 * The entry of a chunk that is fetched only if there is something to fill in.
 *
 * @param known what the page hands in by the wire's names, or the page's address
 * @param filled what was filled in before; what is filled in now is added to it
 */
export const filledIn = (
  values: Values,
  known: Prefill | string,
  site: PublicSite,
  now: Date,
  filled: Wishes = {},
): Values => {
  const wishes = typeof known === "string" ? wishesOfLink(known, site) : wishesOfPage(known)
  const taken: Wishes = {}
  for (const field of FIELD_NAMES) {
    const isFree = values[field] === EMPTY[field] || values[field] === filled[field]
    if (isFree && fits(field, wishes[field], site, now)) taken[field] = wishes[field]?.trim()
  }
  Object.assign(filled, taken)
  const all = { ...values, ...taken }
  return isOver(site, now, all["preferred.date"], all["preferred.window"]) ? { ...all, "preferred.window": "any" } : all
}

const fits = (field: KnownField, wish: string | undefined, site: PublicSite, now: Date): boolean => {
  const value = wish?.trim()
  if (!value) return false
  switch (field) {
    case "service":
      return site.services.some(({ id }) => id === value)
    case "preferred.date":
      return windowsOn(site, now, value) !== undefined
    case "preferred.window":
      return DAY_WINDOWS.some((window) => window === value)
    case "customerType":
      return CUSTOMER_TYPES.some((type) => type === value)
    case "returning":
      return value === YES || value === NO
    case "details":
      return value.length <= MAX_LENGTH.details && isCleanText(value)
    default:
      // A phone number or address that is malformed gets an error at its field, where the visitor can correct it.
      return value.length <= MAX_LENGTH.street && isCleanLine(value)
  }
}
