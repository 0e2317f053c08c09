import { type Booking, type FieldError, parseBooking, type Suspicion } from "@porchlight/shared"
import type { Ledger } from "../ledger/ledger.ts"
import type { StoredBooking } from "../ledger/stored-booking.ts"
import { bookingFaults } from "../sites/booking-faults.ts"
import { consentShown } from "../sites/consent.ts"
import type { Site } from "../sites/site.ts"
import { makeReference } from "./reference.ts"
import { NoPlace } from "./site-limit.ts"

export type Receipt =
  /** `released`: it was quarantined before, and came again as a person's does. */
  | { kind: "received"; reference: string; replayed: boolean; released?: boolean }
  | { kind: "refused"; errors: FieldError[] }
  /** The key was used for another booking, which has this reference. */
  | { kind: "key_reused"; reference: string }

/** Tells what speaks against a person having sent it: nothing as a rule. */
export type Judge = () => Promise<readonly Suspicion[]>

export type Intake = {
  /**
   * Takes what somebody sent. Resolves as `received` only once it is on disk. What looks like a robot's is received like all else, and
   * quarantined.
   *
   * @param judge asked once nothing is wrong with what was sent, and before it is known whether it was stored before: whoever sends
   *   it again learns nothing from how long that takes
   * @param noPlaceFor where whoever sends it has no place for another: the seconds until there is one. What is stored already is told
   *   as ever, since asking again for an answer adds nothing
   * @throws {NotStored} where it could not be written, or there was no place
   */
  accept(site: Site, idempotencyKey: string, body: unknown, judge?: Judge, noPlaceFor?: number): Promise<Receipt>
}

/** The ledger could not take the booking. Nothing was stored; the same key may be sent again. */
export class NotStored extends Error {
  constructor(cause: unknown) {
    super("The booking could not be stored.", { cause })
  }
}

export type IntakeParts = {
  ledger: Pick<Ledger, "add" | "find">
  now: () => number
  randomBytes: (size: number) => Uint8Array
  /** Called after each booking that is to be delivered from now on. */
  onStored: (booking: { site: string; id: number }) => void
}

/** Two references in a row that are both taken mean a broken source of randomness, and not bad luck. */
const REFERENCE_TRIES = 3

export const createIntake = ({ ledger, now, randomBytes, onStored }: IntakeParts): Intake => {
  const store = async (
    site: Site,
    idempotencyKey: string,
    booking: Booking,
    suspicions: readonly Suspicion[],
  ): Promise<Receipt> => {
    const suspicion = suspicions.length > 0 ? suspicions : undefined
    for (let tries = 0; tries < REFERENCE_TRIES; tries++) {
      const stored = { reference: makeReference(randomBytes), receivedAt: now(), booking, ...agreedTo(site, booking) }
      const result = await ledger.add({ site: site.id, idempotencyKey, stored, suspicion }).catch(notStored)
      if (result.kind === "reference_taken") continue
      if (result.kind === "stored") {
        if (!suspicion) onStored({ site: site.id, id: result.id })
        return { kind: "received", reference: stored.reference, replayed: false }
      }
      const { reference, releasedId } = result
      if (!result.same) return { kind: "key_reused", reference }
      if (releasedId === undefined) return { kind: "received", reference, replayed: true }
      onStored({ site: site.id, id: releasedId })
      return { kind: "received", reference, replayed: true, released: true }
    }
    throw new NotStored(new Error("No free reference was found."))
  }

  return {
    accept: async (site, idempotencyKey, body, judge, noPlaceFor) => {
      const parsed = parseBooking(body)
      if (!parsed.ok) return { kind: "refused", errors: parsed.errors }
      const { booking } = parsed
      const errors = bookingFaults(site, booking)
      const isNew = errors.length === 0 && noPlaceFor === undefined
      if (isNew) return store(site, idempotencyKey, booking, judge ? await judge() : [])
      // What was thanked for stays so, even if the site's rules have changed before the visitor asked again.
      const reference = await ledger.find(site.id, idempotencyKey, booking).catch(notStored)
      if (reference !== undefined) return { kind: "received", reference, replayed: true }
      if (noPlaceFor !== undefined) notStored(new NoPlace(noPlaceFor))
      return { kind: "refused", errors }
    },
  }
}

/** The words beside the box that was ticked: the site may have others by the time that somebody asks for proof. */
const agreedTo = (site: Site, { smsConsent }: Booking): Pick<StoredBooking, "consentShown"> => {
  const shown = smsConsent?.granted ? consentShown(site.public, smsConsent.textVersion) : undefined
  return shown === undefined ? {} : { consentShown: shown }
}

const notStored = (error: unknown): never => {
  throw new NotStored(error)
}
