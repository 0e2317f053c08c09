/**
 * From so many requests on that a site has taken within a minute, forms prove that a machine has worked for them. No contractor's office
 * could call back as many people; a site of many contractors that meets it only has its visitors' phones compute for a moment.
 */
export const BUSY_FROM = 60
const WITHIN_MS = 60_000

/** Which sites have taken many requests just now. */
export type Rush = { taken(site: string): void; isBusy(site: string): boolean }

/**
 * Keeps when each site's last {@link BUSY_FROM} requests were taken, in this process alone: of a site that runs in many places, each
 * judges by what it sees.
 *
 * @param now ms since the epoch
 */
export const watchRush = (now: () => number): Rush => {
  const rings = new Map<string, { times: Float64Array; next: number }>()
  return {
    taken: (site) => {
      const ring = rings.get(site) ?? { times: new Float64Array(BUSY_FROM), next: 0 }
      ring.times[ring.next] = now()
      ring.next = (ring.next + 1) % BUSY_FROM
      rings.set(site, ring)
    },
    isBusy: (site) => {
      const ring = rings.get(site)
      // The next place holds the oldest of them.
      return ring !== undefined && (ring.times[ring.next] ?? 0) > now() - WITHIN_MS
    },
  }
}
