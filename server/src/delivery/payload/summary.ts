import type { Address, Preferred } from "@porchlight/shared"
import type { ContactCreate } from "../../servicetitan/types.ts"
import type { Site } from "../../sites/site.ts"
import { aboutTheJob } from "./about-the-job.ts"
import { addressLine, isWhole } from "./address.ts"
import type { BookingToSend } from "./booking-to-send.ts"
import { consentLine } from "./contacts.ts"
import { agoInWords, dayInWords, languageInWords, momentInWords } from "./in-words.ts"
import { behind, isSaid, type Line } from "./lines.ts"
import { plainPunctuation } from "./plain-punctuation.ts"
import type { Start } from "./start.ts"
import { whereFrom } from "./where-from.ts"

/** What could not be said in a field of its own. */
export type Told = {
  start: Start
  address: Partial<Address> | undefined
  contacts: readonly ContactCreate[]
  /** What ServiceTitan refused, in words. */
  refused: readonly string[]
}

/**
 * What the office reads when it opens the booking: short lines in English, each with its label, the visitor's need first.
 *
 * Every line that the visitor wrote stands behind a label or is indented, so that nobody can write an answer of their own
 * into it, such as a consent that was never given.
 */
export const summaryOf = (stored: BookingToSend, site: Site, told: Told): string => {
  const { booking, reference, receivedAt, consentShown, askedBefore } = stored
  const lines: Line[] = [
    ...aboutTheJob(booking, site),
    `When: ${wishInWords(booking.preferred, told.start)}`,
    ...aboutTheCustomer(booking, told),
    booking.smsConsent && consentLine(booking.smsConsent),
    booking.locale && `Language: ${languageInWords(booking.locale)}`,
    askedBefore &&
      `Asked before, ${agoInWords(receivedAt - askedBefore.receivedAt)}: reference ${askedBefore.reference}`,
    `Reference: ${reference}`,
    `Received: ${momentInWords(receivedAt, site.timeZone)}`,
    told.refused.length > 0 && `Left out, since ServiceTitan refused it: ${told.refused.join(", ")}`,
  ]
  return [
    ...lines.filter(isSaid).map(plainPunctuation),
    ...whereFrom(booking.attribution),
    // An address on the web stays as it came, as those above.
    ...(booking.smsConsent?.page ? [`SMS page: ${booking.smsConsent.page}`] : []),
    // As proof beside their version, and as they were: the version is the hash of these very words.
    ...(consentShown ? [behind("SMS text shown:", consentShown)] : []),
  ].join("\n")
}

const aboutTheCustomer = (booking: BookingToSend["booking"], { address, contacts }: Told): Line[] => {
  const known = booking.returning === undefined ? undefined : booking.returning ? "returning" : "first time"
  return [
    (booking.customerType || known) && `Customer: ${[booking.customerType, known].filter(Boolean).join(", ")}`,
    ...contacts.map(contactLine),
    address && `Address${isWhole(address) ? "" : " (incomplete)"}: ${addressLine(address)}`,
  ]
}

const contactLine = ({ type, value, memo }: ContactCreate): string =>
  `${type === "Email" ? "Email" : "Phone"}: ${value}${memo ? ` (${memo})` : ""}`

/** A start that nobody asked for must not look like an appointment. */
const wishInWords = (preferred: Preferred | undefined, start: Start): string => {
  const day = preferred?.date ? dayInWords(preferred.date) : "first available"
  const window = preferred?.window === "any" ? "any time" : preferred?.window
  const wish = [day, window].filter(Boolean).join(", ")
  return start.wished ? wish : `${wish} (start is the next business day)`
}
