import type { Row } from "../ledger/database.ts"
import type { Keyring, Sealed, SiteKeys } from "../ledger/keys/keyring.ts"
import type { SealedBooking } from "../ledger/sealed-booking.ts"

/** What proves that somebody agreed to text messages, and nothing else of what they sent. */
export type ConsentRecord = {
  /** As it was typed. */
  phone: string
  /** Names the exact text that was shown. */
  textVersion: string
  /** That text and the addresses of its links, a line each, where the server had it. */
  shown?: string | undefined
  /** Where it was sent from. */
  page?: string | undefined
}

/** The consent that a request holds; undefined where none was given, or there is no number that it is for. */
export const consentIn = ({ booking, consentShown }: SealedBooking): ConsentRecord | undefined => {
  const { phone, smsConsent } = booking
  if (!phone || !smsConsent?.granted) return undefined
  const { textVersion, page } = smsConsent
  return { phone, textVersion, ...(consentShown && { shown: consentShown }), ...(page && { page }) }
}

/** @param reference the booking's: it can be opened under no other */
export const sealConsent = (keys: SiteKeys, consent: ConsentRecord, reference: string): Sealed =>
  keys.seal(JSON.stringify(consent), reference)

/**
 * @param row of `bookings`, one that holds a consent
 * @throws where it was changed by other hands or by a failing disk
 */
export const openConsent = (keyring: Keyring, { key_id, sealed, reference }: Row): ConsentRecord =>
  JSON.parse(keyring.open(key_id, sealed, String(reference)))
