/** How many deliveries may be under way: in all, and for one site, so that a site with a slow gateway does not hold up the others. */
export type Limits = { inAll: number; perSite: number }

export type Lane = {
  isFull(site: string): boolean
  isFullForAll(): boolean
  /** The sites that have as much under way as they may. */
  fullSites(): string[]
  enter(site: string): void
  leave(site: string): void
}

/** Counts what is under way against its limits. */
export const createLane = ({ inAll, perSite }: Limits): Lane => {
  const bySite = new Map<string, number>()
  let all = 0
  const count = (site: string, by: number) => {
    const left = (bySite.get(site) ?? 0) + by
    if (left > 0) bySite.set(site, left)
    else bySite.delete(site)
    all += by
  }
  const isFull = (site: string) => (bySite.get(site) ?? 0) >= perSite
  return {
    isFull,
    isFullForAll: () => all >= inAll,
    fullSites: () => [...bySite.keys()].filter(isFull),
    enter: (site) => count(site, 1),
    leave: (site) => count(site, -1),
  }
}
