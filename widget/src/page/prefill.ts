import type { Prefill } from "../contract.ts"
import { seatsOf } from "./seats.ts"

/** What the page knows of its visitor, for forms that are still to come. */
let known: Prefill = {}

/** Gives values to every form of the page, and to those to come. */
export const fillIn = (values: Prefill): void => {
  known = { ...known, ...values }
  for (const seat of seatsOf(document)) {
    seat.prefill = { ...seat.prefill, ...values }
    seat.mounted?.prefill(values)
  }
}

/** Gives what is known to an element that came later. */
export const fillInLater = (): void => {
  for (const seat of seatsOf(document)) {
    if (seat.prefill || Object.keys(known).length === 0) continue
    seat.prefill = known
    seat.mounted?.prefill(known)
  }
}
