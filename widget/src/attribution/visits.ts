import type { PublicSite } from "@porchlight/shared/site"

/**
 * Begins to follow the visit over its pages, if the site is configured so. To be called as soon as the site is known, also on
 * pages where nobody opens the form: the visit may have begun there.
 *
 * @returns the chunk that follows visits; undefined where the site follows none, or the chunk cannot be had
 */
export const fetchVisits = async (site: Pick<PublicSite, "id" | "attribution">) => {
  if ((site.attribution ?? "page") === "page") return undefined
  const visits = await import("./follow.ts").catch(() => undefined)
  visits?.followVisit(site)
  return visits
}
