import { readConfig } from "../src/node/configuration.ts"
import type { SiteConfig } from "../src/sites/config.ts"
import { ConfigError, describeFaults } from "../src/sites/config-error.ts"
import { checkSites } from "../src/sites/load.ts"
import type { Env } from "../src/sites/secrets.ts"
import { Fault } from "./fault.ts"

/** The configuration that is named in the environment, else the demo's. */
export const configText = (env: Env): string => readConfig({ configFile: env.PORCHLIGHT_CONFIG?.trim() || undefined })

/**
 * A site as the configuration file has it. Needs no server, and none of the secrets that the file names.
 *
 * @throws {Fault} where there is no such site, or the file has faults
 */
export const configuredSite = (siteId: string, env: Env): SiteConfig => {
  const sites = readSites(env)
  const site = sites.find(({ id }) => id === siteId)
  if (!site) throw noSuchSite(siteId, sites)
  return site
}

const readSites = (env: Env): readonly SiteConfig[] => {
  try {
    return checkSites(configText(env))
  } catch (error) {
    throw error instanceof ConfigError ? new Fault(describeFaults(error)) : error
  }
}

export const noSuchSite = (siteId: string, sites: readonly SiteConfig[]): Fault =>
  new Fault(`The configuration has no site "${siteId}". It has: ${sites.map(({ id }) => id).join(", ")}.`)
