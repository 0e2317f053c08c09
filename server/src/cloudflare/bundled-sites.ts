import type { Log } from "../log.ts"
import { accountFaults, type Surroundings } from "../sites/accounts.ts"
import { ConfigError, type Fault } from "../sites/config-error.ts"
import type { Site, Sites } from "../sites/site.ts"
import { toSite } from "../sites/to-site.ts"
import { type BundledConfig, readSiteLines } from "./site-lines.ts"

type BundledSite = Site & Pick<BundledConfig, "tenantSharedBy">

export type BundledSites = Pick<ReadonlyMap<string, BundledSite>, keyof Sites> & {
  /** The credentials that are not set, of all sites. */
  faults(): readonly Fault[]
}

/**
 * The sites that were bundled, each worked out when it is first asked for.
 *
 * `get` throws a {@link ConfigError} for a site whose credentials are not set, and the log names the variable.
 */
export const bundledSites = (lines: string, surroundings: Surroundings, log: Log): BundledSites => {
  const known = readSiteLines(lines)
  const sites = new Map<string, BundledSite>()

  const workOut = (id: string, json: string): BundledSite => {
    // The build has checked it and filled in the defaults; see `checkSites`.
    const { tenantSharedBy, ...config }: BundledConfig = JSON.parse(json)
    const faults = accountFaults({ sites: [config] }, surroundings)
    if (faults.length === 0) {
      return { ...toSite(config, surroundings), tenantSharedBy }
    }
    log("site_unusable", { site: id, reason: faults.map(({ message }) => `It ${message}.`).join(" ") })
    throw new ConfigError(faults)
  }

  return {
    size: known.size,
    has: (id) => known.has(id),
    keys: () => known.keys(),
    faults: () => accountFaults({ sites: Array.from(known.values(), (json) => JSON.parse(json)) }, surroundings),
    get: (id) => {
      const json = known.get(id)
      if (json === undefined) return undefined
      const site = sites.get(id) ?? workOut(id, json)
      sites.set(id, site)
      return site
    },
  }
}

/** One of the sites, as if there were no other. */
export const only = (sites: Sites, id: string | undefined): Sites => {
  const ids = id !== undefined && sites.has(id) ? [id] : []
  return {
    size: ids.length,
    has: (asked) => ids.includes(asked),
    keys: () => ids.values(),
    get: (asked) => (ids.includes(asked) ? sites.get(asked) : undefined),
  }
}
