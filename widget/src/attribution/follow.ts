import type { Attribution } from "@porchlight/shared/booking"
import type { PublicSite } from "@porchlight/shared/site"
import { arrivalInVisit } from "./arrival.ts"
import { CONSENT_EVENT, saidConsent } from "./consent.ts"
import { keptVisit } from "./kept.ts"
import { nextVisit } from "./visit.ts"

const followed = new Set<string>()

/**
 * Follows a visit over the pages of a website, for a site whose configuration says so: at once with `session`, and with
 * `consent` once the page has said that the visitor agreed. On later pages the visit that was kept shows that they did; a page
 * that says they did not erases it.
 *
 * It goes on for as long as the page does, so that consent can be taken back after a form has gone.
 */
export const followVisit = ({ id, attribution }: Pick<PublicSite, "id" | "attribution">): void => {
  if (followed.has(id)) return
  followed.add(id)
  const arrival = arrivalInVisit(window)
  const kept = keptIn(window, id)
  const look = () => {
    const before = kept.load()
    const allowed = saidConsent(window) ?? (attribution === "session" || before !== undefined)
    if (allowed) kept.save(nextVisit(before, arrival))
    else if (before) kept.erase()
  }
  look()
  document.addEventListener(CONSENT_EVENT, look)
  // A page that the browser draws ahead writes into a copy of the storage, which is gone once somebody comes to the page.
  document.addEventListener("prerenderingchange", look)
}

/** The visit so far, if it is kept. */
export const visitOf = (site: string): Attribution | undefined => keptIn(window, site).load()

const keptIn = (page: Window, site: string) => keptVisit(() => page.sessionStorage, site)
