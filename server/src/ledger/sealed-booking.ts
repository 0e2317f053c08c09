import type { Booking } from "@porchlight/shared"
import type { Row } from "./database.ts"
import type { Keyring, Sealed, SiteKeys } from "./keys/keyring.ts"

/** The part of a stored booking that nobody can read without the secret. */
export type SealedBooking = {
  booking: Booking
  /** What stood beside the box, where the visitor ticked it: the text and the addresses of its links, a line each. */
  consentShown?: string | undefined
}

/**
 * Write the result before awaiting anything else: a key that is retired meanwhile could be gone by then.
 *
 * @param reference the booking's: it can be opened under no other
 */
export const sealBooking = (keys: SiteKeys, { booking, consentShown }: SealedBooking, reference: string): Sealed =>
  keys.seal(JSON.stringify(consentShown === undefined ? booking : { ...booking, consentShown }), reference)

/**
 * @param row of `bookings`
 * @throws where it was changed by other hands or by a failing disk
 */
export const openBooking = (keyring: Keyring, { key_id, sealed, reference }: Row): SealedBooking => {
  const opened: Booking & Pick<SealedBooking, "consentShown"> = JSON.parse(
    keyring.open(key_id, sealed, String(reference)),
  )
  const { consentShown, ...booking } = opened
  return { booking, ...(consentShown !== undefined && { consentShown }) }
}

/**
 * The booking as it came, to be compared with another.
 *
 * @param row of `bookings`
 * @returns undefined where it was erased or cannot be opened
 */
export const bodyIn = (keyring: Keyring, row: Row): string | undefined => {
  if (row.holds !== "booking") return undefined
  try {
    return JSON.stringify(openBooking(keyring, row).booking)
  } catch {
    return undefined
  }
}
