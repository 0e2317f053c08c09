import type { Attribution } from "@porchlight/shared/booking"
import type { PublicSite } from "@porchlight/shared/site"
import { arrivalAt } from "./arrival.ts"
import { touchOf } from "./touch.ts"
import { fetchVisits } from "./visits.ts"

/**
 * Gives what tells where the visitor came from: the page alone, or the visit where the site's configuration and the
 * visitor let us follow it.
 */
export const fetchAttribution = async (site: Pick<PublicSite, "id" | "attribution">): Promise<() => Attribution> => {
  const visits = await fetchVisits(site)
  return () => visits?.visitOf(site.id) ?? touchOf(arrivalAt(window))
}
