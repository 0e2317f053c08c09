import type { Booking } from "@porchlight/shared"
import type { MaskedBooking } from "@porchlight/shared/operator/views"
import { lazy } from "../lazy.ts"

const HIDDEN = ["details", "answers", "smsConsent", "returning", "attribution"] as const

/** What an operator sees of a booking without asking for the contact data. */
export const maskBooking = (booking: Booking): MaskedBooking => {
  const { name, phone, email, address, service, preferred, customerType, locale } = booking
  return {
    name: maskName(name),
    ...(phone !== undefined && { phone: maskPhone(phone) }),
    ...(email !== undefined && { email: maskEmail(email) }),
    ...(address && { address: { zip: address.zip } }),
    ...(service !== undefined && { service }),
    ...(preferred && { preferred }),
    ...(customerType && { customerType }),
    ...(locale !== undefined && { locale }),
    hidden: [
      ...Object.keys(address ?? {}).flatMap((part) => (part === "zip" ? [] : [`address.${part}`])),
      ...HIDDEN.filter((field) => booking[field] !== undefined),
    ],
  }
}

const letters = lazy(() => new Intl.Segmenter("en", { granularity: "grapheme" }))

/** What a reader takes for a letter: half of an accented letter or of an emoji would not do. */
const firstLetter = (word: string) => letters().segment(word)[Symbol.iterator]().next().value?.segment ?? ""

/** `Ada Lovelace` as `A… L…`. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${firstLetter(word)}…`)
    .join(" ")

const maskPhone = (phone: string) => `…${phone.replace(/\D/g, "").slice(-2)}`

/** With its domain: a mistyped one is why mail does not arrive. */
const maskEmail = (email: string) => `${firstLetter(email)}…${email.slice(email.lastIndexOf("@"))}`
