import type { Attribution } from "@porchlight/shared/booking"
import type { PublicSite } from "@porchlight/shared/site"
import { arrivalAt } from "./arrival.ts"
import { touchOf } from "./touch.ts"

/** Whether a site wants to know where visitors came from over more than one page. */
export const isFollowed = ({ attribution = "page" }: Pick<PublicSite, "attribution">): boolean => attribution !== "page"

/**
 * Gives what tells where the visitor came from: the page alone, or the visit where the site's configuration and the
 * visitor let us follow it.
 */
export const fetchAttribution = async (site: Pick<PublicSite, "id" | "attribution">): Promise<() => Attribution> => {
  const visits = isFollowed(site) ? await import("./follow.ts").catch(() => undefined) : undefined
  visits?.followVisit(site)
  return () => visits?.visitOf(site.id) ?? touchOf(arrivalAt(window))
}
