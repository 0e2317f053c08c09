import type { Booking } from "@porchlight/shared"
import type { ContactCreate } from "../../servicetitan/types.ts"
import { toOfficePhone } from "../../sites/phone.ts"
import { plainPunctuation } from "./plain-punctuation.ts"

type Person = Pick<Booking, "phone" | "email" | "smsConsent">

/** How the visitor can be reached, the best way first: the first goes with the booking, the rest are added to it. */
export const contactsOf = (person: Person, country: string): ContactCreate[] => {
  const contacts: ContactCreate[] = []
  if (person.phone) contacts.push(phoneContact(person.phone, person.smsConsent, country))
  if (person.email) contacts.push({ type: "Email", value: person.email })
  return contacts
}

/** A number that can't be read goes as it was typed: a person may still make something of it. */
const phoneContact = (typed: string, consent: Booking["smsConsent"], country: string): ContactCreate => {
  const { value, extension } = toOfficePhone(typed, country) ?? { value: plainPunctuation(typed) }
  const memo = [extension && `ext. ${extension}`, consent && consentLine(consent)].filter(Boolean).join("; ")
  // Only a number that its owner allowed to be texted is told as one that may be.
  return { type: consent?.granted ? "MobilePhone" : "Phone", value, ...(memo && { memo }) }
}

/** ServiceTitan has no field for consent, so these words are its record: the answer, and the exact text that was shown. */
export const consentLine = ({ granted, textVersion }: NonNullable<Booking["smsConsent"]>) =>
  `SMS consent: ${granted ? "yes" : "no"} (text ${textVersion})`
