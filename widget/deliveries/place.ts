import { SITE_ID } from "@porchlight/shared/limits"
import { BOOKING_STATES, type BookingState } from "@porchlight/shared/operator/choices"

/** What the page shows: a list, of one site or of all, and beside it one booking, if one is open. */
export type Place = {
  view: BookingState | "sites"
  /** Of this site alone. */
  only?: string | undefined
  open?: { site: string; reference: string } | undefined
}

const REFERENCE = /^[\w-]{1,40}$/

/** Reads the page's fragment, such as `#/attention?only=acme&open=acme/7K3M-9QXT`. Whatever makes no sense is left out. */
export const placeIn = (fragment: string): Place => {
  const [name = "", query] = fragment.replace(/^#\/?/, "").split("?")
  const said = new URLSearchParams(query)
  const only = said.get("only") ?? ""
  const [site = "", reference = ""] = said.get("open")?.split("/") ?? []
  return {
    view: name === "sites" ? name : (BOOKING_STATES.find((state) => state === name) ?? "attention"),
    only: SITE_ID.test(only) ? only : undefined,
    open: SITE_ID.test(site) && REFERENCE.test(reference) ? { site, reference } : undefined,
  }
}

/** The fragment of a place, for a link. It names sites and references, and nobody. */
export const fragmentOf = ({ view, only, open }: Place): string => {
  const said = [only && `only=${only}`, open && `open=${open.site}/${open.reference}`].filter(Boolean).join("&")
  return `#/${view}${said && `?${said}`}`
}
