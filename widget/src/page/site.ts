import type { PublicSite } from "@porchlight/shared/site"
import type { Seat } from "../contract.ts"
import { siteIn } from "../element/answer.ts"
import { LONG_MS, within } from "../loader/retry.ts"
import { askForSite } from "../loader/site.ts"
import { goneOf } from "./gone.ts"

/**
 * What is known of a seat's site, for the button's looks and for following the visit.
 *
 * @returns undefined if nobody answered: the button is drawn all the same, and the form will ask again
 */
export const siteOf = async (seat: Seat): Promise<PublicSite | "gone" | undefined> => {
  try {
    const answer = seat.host.transport
      ? undefined
      : await within(LONG_MS, askForSite(seat.base, seat.siteId), goneOf(seat))
    return (await siteIn(seat, answer)) ?? "gone"
  } catch {
    return undefined
  }
}
