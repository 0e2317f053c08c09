import { type Address, type Attribution, type Booking, localize, type Preferred } from "@porchlight/shared"
import type { ContactCreate } from "../../servicetitan/types.ts"
import type { Site } from "../../sites/site.ts"
import { addressLine } from "./address.ts"
import { consentLine } from "./contacts.ts"
import { dayInWords, languageInWords, momentInWords } from "./in-words.ts"
import { plainPunctuation } from "./plain-punctuation.ts"
import type { Start } from "./start.ts"

/** What the summary is written from: the booking, and what of it could not be said in a field of its own. */
export type Told = {
  reference: string
  receivedAt: number
  booking: Omit<Booking, "address">
  start: Start
  /** An address that is not in the booking's address, with the reason. */
  unsentAddress?: { address: Partial<Address>; whole: boolean } | undefined
  unsentContact?: ContactCreate | undefined
  /** What ServiceTitan refused, in words. */
  refused: readonly string[]
}

type Line = string | undefined | false

/**
 * What the office reads when it opens the booking: short lines in English, each with its label, the visitor's need first.
 *
 * Every line that the visitor wrote stands behind a label or is indented, so that nobody can write an answer of their own
 * into it, such as a consent that was never given.
 */
export const summaryOf = (told: Told, site: Site): string => {
  const { booking, start } = told
  const lines: Line[] = [
    ...aboutTheJob(booking, site),
    `When: ${wishInWords(booking.preferred, start)}`,
    ...aboutTheCustomer(told),
    booking.smsConsent && consentLine(booking.smsConsent),
    booking.locale && `Language: ${languageInWords(booking.locale)}`,
    `Reference: ${told.reference}`,
    `Received: ${momentInWords(told.receivedAt, site.timeZone)}`,
    ...told.refused.map((part) => `Refused by ServiceTitan, so left out: ${part}`),
  ]
  return [...lines.filter(isSaid).map(plainPunctuation), ...whereFrom(booking.attribution)].join("\n")
}

const isSaid = (line: Line): line is string => typeof line === "string" && line !== ""

const aboutTheJob = ({ service, details }: Told["booking"], site: Site): Line[] => {
  const offered = site.services.find(({ id }) => id === service)
  const name = offered ? localize(offered.label, "en", site.languages[0]) : service
  return [
    name && `Service: ${name}${offered?.priority ? ` (${offered.priority})` : ""}`,
    details && `Details: ${details.split(/\r\n|[\n\r\u2028\u2029]/).join("\n  ")}`,
  ]
}

const aboutTheCustomer = ({ booking, unsentAddress, unsentContact }: Told): Line[] => {
  const kind = { residential: "Residential", commercial: "Commercial" }[booking.customerType ?? ""]
  const known = booking.returning === undefined ? undefined : booking.returning ? "returning" : "first time"
  const contactLabel = unsentContact?.type === "Email" ? "E-mail" : "Phone"
  return [
    (kind || known) && `Customer: ${[kind, known].filter(Boolean).join(", ")}`,
    unsentContact && `${contactLabel}: ${unsentContact.value}${unsentContact.memo ? ` (${unsentContact.memo})` : ""}`,
    unsentAddress && `Address${unsentAddress.whole ? "" : " (incomplete)"}: ${addressLine(unsentAddress.address)}`,
  ]
}

/** A start that nobody asked for must not look like an appointment. */
const wishInWords = (preferred: Preferred | undefined, start: Start): string => {
  const day = preferred?.date ? dayInWords(preferred.date) : "first available"
  const window = preferred?.window === "any" ? "any time" : preferred?.window
  const wish = [day, window].filter(Boolean).join(", ")
  return start.wished ? wish : `${wish} (start is our next opening)`
}

/** As it came: an address on the web with its dashes mended would lead elsewhere. */
const whereFrom = ({ landingPage, referrer, ...tags }: Attribution = {}): string[] => {
  const campaign = Object.entries(tags).map(([tag, value]) => `${tag}=${value}`)
  return [
    landingPage && `Page: ${landingPage}`,
    referrer && `Came from: ${referrer}`,
    campaign.length > 0 && `Campaign: ${campaign.join(", ")}`,
  ].filter(isSaid)
}
