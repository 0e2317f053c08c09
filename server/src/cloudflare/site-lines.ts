import { HOSTS } from "../sites/accounts.ts"
import type { SiteConfig } from "../sites/config.ts"
import type { ServiceTitanConfig } from "../sites/service-titan-config.ts"

/** A site as it was bundled. */
export type BundledConfig = SiteConfig & {
  /** How many sites of the deployment are of the same tenant, this one among them. */
  tenantSharedBy: number
}

/**
 * The checked configuration as it goes along with the Worker: one line a site, with its id, a tab, and the rest as JSON.
 *
 * Ten thousand sites are some ten megabytes. As a text that is cut into lines they cost a start next to nothing, and only
 * the sites that somebody asks for are ever parsed.
 */
export const toSiteLines = (configs: readonly SiteConfig[]): string => {
  const tenants = Map.groupBy(configs, tenantOf)
  return configs
    .map((config): BundledConfig => ({ ...config, tenantSharedBy: tenants.get(tenantOf(config))?.length ?? 1 }))
    .map((config) => `${config.id}\t${JSON.stringify(config)}\n`)
    .join("")
}

/** Sites with the same are counted together by ServiceTitan, unless their apps differ: that is not known before the secrets are. */
const tenantOf = ({ serviceTitan }: SiteConfig): string => {
  if (serviceTitan.environment === "sandbox") return "sandbox"
  return JSON.stringify([apiOf(serviceTitan), serviceTitan.tenant])
}

const apiOf = (config: Exclude<ServiceTitanConfig, { environment: "sandbox" }>) =>
  config.environment === "custom" ? config.apiUrl.replace(/\/+$/, "") : HOSTS[config.environment].apiUrl

/** The JSON of each site by its id, in the file's order. */
export const readSiteLines = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const tab = line.indexOf("\t")
        return [line.slice(0, tab), line.slice(tab + 1)]
      }),
  )
