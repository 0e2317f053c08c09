/** Beyond this many, a site's bookings wait their turn like all others. */
const PER_SITE = 64

/** A booking stays a newcomer for this long. */
const NEW_FOR_MS = 5000

type Newcomer = { id: number; until: number }

/**
 * Bookings that have just come in. A few deliveries are reserved for them, so that no backlog makes them wait. This is only a hint:
 * whatever is forgotten here is in the ledger, and due.
 */
export const createNewcomers = (now: () => number) => {
  const bySite = new Map<string, Newcomer[]>()
  const isNew = ({ until }: Newcomer) => until > now()
  return {
    add: (site: string, id: number) => {
      // Those that are none any more must not keep out one that is.
      const waiting = (bySite.get(site) ?? []).filter(isNew)
      if (waiting.length >= PER_SITE) return
      waiting.push({ id, until: now() + NEW_FOR_MS })
      bySite.set(site, waiting)
    },
    /** The next one of a site that is not passed over, the site that has waited longest first. It is taken off the list. */
    next: (passOver: (site: string) => boolean): { site: string; id: number } | undefined => {
      for (const [site, waiting] of bySite) {
        if (passOver(site)) continue
        const newcomer = waiting.shift()
        bySite.delete(site)
        if (waiting.length > 0) bySite.set(site, waiting)
        if (newcomer && isNew(newcomer)) return { site, id: newcomer.id }
      }
      return undefined
    },
  }
}
