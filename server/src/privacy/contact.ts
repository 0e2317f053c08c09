import type { Booking } from "@porchlight/shared"
import { toKnownPhone } from "../sites/phone.ts"
import type { Sites } from "../sites/site.ts"

/** How a person can be reached, as somebody typed it. */
export type Contact = Pick<Booking, "phone" | "email">

/** Normalises a contact, so that the same person's reads the same however it was typed: E.164, and lower case. */
export const knownContact = ({ phone, email }: Contact, country: string): Contact => {
  const knownPhone = phone === undefined ? undefined : toKnownPhone(phone, country)
  const knownEmail = email?.normalize().trim().toLowerCase()
  return { ...(knownPhone && { phone: knownPhone }), ...(knownEmail && { email: knownEmail }) }
}

/** The configuration's default, also for a site that is not configured any more. */
const USUAL_COUNTRY = "USA"

/** Where a number without a country code is from. */
export const countryOf = (sites: Sites, site: string): string => sites.get(site)?.country ?? USUAL_COUNTRY
