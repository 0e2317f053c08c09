import type { Prefill, Seat } from "../contract.ts"
import { seatsOf } from "./seats.ts"

/** What the page knows of its visitor, for forms that are still to come. */
let known: Prefill = {}

/** The seats that were given it already. A seat may have values of its own too, such as the service of the opener that it was made for. */
const given = new WeakSet<Seat>()

/** Merges what has parts part by part, since a form that was there all the while has been given both. */
const together = (before: Prefill, values: Prefill): Prefill => ({
  ...before,
  ...values,
  ...((before.address || values.address) && { address: { ...before.address, ...values.address } }),
  ...((before.preferred || values.preferred) && { preferred: { ...before.preferred, ...values.preferred } }),
})

/** Gives values to every form of the page, and to those that come later. */
export const fillIn = (values: Prefill): void => {
  fillInLater()
  known = together(known, values)
  for (const seat of seatsOf(document)) {
    given.add(seat)
    seat.prefill = together(seat.prefill ?? {}, values)
    seat.mounted?.prefill(values)
  }
}

/** Gives what is known to elements that came later. */
export const fillInLater = (): void => {
  for (const seat of seatsOf(document)) {
    if (given.has(seat) || Object.keys(known).length === 0) continue
    given.add(seat)
    seat.prefill = together(known, seat.prefill ?? {})
    seat.mounted?.prefill(known)
  }
}
