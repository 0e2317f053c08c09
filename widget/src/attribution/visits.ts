import type { PublicSite } from "@porchlight/shared/site"

/**
 * Begins to follow the visit, for a site that wishes to know where visitors came from over more than one page. To be
 * called as soon as the site is known, on pages where nobody opens the form too: the visit may have begun there.
 *
 * @returns the chunk that follows visits; undefined where the site has no such wish, or it can't be had
 */
export const fetchVisits = async (site: Pick<PublicSite, "id" | "attribution">) => {
  if ((site.attribution ?? "page") === "page") return undefined
  const visits = await import("./follow.ts").catch(() => undefined)
  visits?.followVisit(site)
  return visits
}
