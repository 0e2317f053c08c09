import type { PublicSite } from "@porchlight/shared/site"

/**
 * Starts following the visit over its pages, if the site is configured so. Call it as soon as the site is known, also on pages
 * where nobody opens the form: the visit may have begun there.
 *
 * @returns the chunk that follows visits; undefined if the site follows none, or the chunk cannot be fetched
 */
export const fetchVisits = async (site: Pick<PublicSite, "id" | "attribution">) => {
  if ((site.attribution ?? "page") === "page") return undefined
  const visits = await import("./follow.ts").catch(() => undefined)
  visits?.followVisit(site)
  return visits
}
