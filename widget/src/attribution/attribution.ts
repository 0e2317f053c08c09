import type { Attribution } from "@porchlight/shared/booking"
import type { PublicSite } from "@porchlight/shared/site"
import { arrivalAt } from "./arrival.ts"
import { touchOf } from "./touch.ts"
import { fetchVisits } from "./visits.ts"

/**
 * Gives a function that tells where the visitor came from, for each request: to this page, or to the first page of the visit if
 * the site's configuration and the visitor allow us to follow it.
 */
export const fetchAttribution = async (site: Pick<PublicSite, "id" | "attribution">): Promise<() => Attribution> => {
  const visits = await fetchVisits(site)
  return () => visits?.visitOf(site.id) ?? touchOf(arrivalAt(window))
}
