import type { AlertBook, Told } from "../ledger/alert-book.ts"
import { type Change, changesOf, remembersSince, thresholdsAt } from "./changes.ts"

/** Where trouble is found: one ledger, or many behind one face. Plain data in and out. */
export type AlertSource = {
  /** What there is to tell at this moment, ms since the epoch. Asking again gives the same until it was told. */
  changes(now: number): Promise<Change[]>
  /** Notes what the operator knows now. Noting it twice does no harm. */
  note(told: readonly Told[]): Promise<void>
}

export const alertSource = (book: AlertBook): AlertSource => ({
  changes: async (now) => {
    await book.noteFewer()
    const [troubles, told] = await Promise.all([book.troubles(thresholdsAt(now)), book.told(remembersSince(now))])
    return changesOf(troubles, told, now)
  },
  note: book.note,
})
