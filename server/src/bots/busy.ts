/**
 * Once a site has accepted this many requests within a minute, its forms must bring a proof of work. No contractor's office could
 * call back that many people; if a site of many contractors gets there, its visitors' phones compute for a moment, and that is all.
 */
export const BUSY_FROM = 60
const WITHIN_MS = 60_000

/** Which sites have taken many requests just now. */
type Rush = { taken(site: string): void; isBusy(site: string): boolean }

/**
 * Remembers when each site's last {@link BUSY_FROM} requests were accepted, in this process alone. Where a site is served from many
 * places, each judges by what it sees itself.
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
