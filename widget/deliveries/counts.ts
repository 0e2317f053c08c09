import type { BookingState } from "@porchlight/shared/operator/choices"
import type { SiteView } from "@porchlight/shared/operator/views"

/** How many bookings are in each state: of one site, or of all that answered. */
export const countsOf = (sites: readonly SiteView[], only: string | undefined): Record<BookingState, number> => {
  const asked = sites.filter(({ site }) => !only || site === only)
  const sum = (state: BookingState) => asked.reduce((count, { counts }) => count + (counts?.[state] ?? 0), 0)
  return {
    waiting: sum("waiting"),
    delivered: sum("delivered"),
    attention: sum("attention"),
    handled: sum("handled"),
    quarantined: sum("quarantined"),
  }
}
