import type { Booking } from "@porchlight/shared"
import type { Seal } from "./seal.ts"

/** What of a stored booking nobody can read without the secret. */
export type SealedBooking = {
  booking: Booking
  /** What stood beside the box, where the visitor ticked it: the text and the addresses of its links, a line each. */
  consentShown?: string | undefined
}

/** @param reference the booking's: it can be opened under no other */
export const sealBooking = (seal: Seal, { booking, consentShown }: SealedBooking, reference: string): Uint8Array =>
  seal.seal(JSON.stringify(consentShown === undefined ? booking : { ...booking, consentShown }), reference)

/** @throws where it was changed by other hands or by a failing disk */
export const openBooking = (seal: Seal, sealed: unknown, reference: string): SealedBooking => {
  if (!(sealed instanceof Uint8Array)) throw new TypeError("This booking holds no sealed bytes.")
  const opened: Booking & Pick<SealedBooking, "consentShown"> = JSON.parse(seal.open(sealed, reference))
  const { consentShown, ...booking } = opened
  return { booking, ...(consentShown !== undefined && { consentShown }) }
}
