import { HOSTS } from "../sites/accounts.ts"
import type { ServiceTitanConfig } from "../sites/config/service-titan.ts"
import type { SiteConfig } from "../sites/config.ts"
import { canonicalHosts, type OwnHosts } from "../sites/hosts.ts"

/** A site as it was bundled. */
export type BundledConfig = SiteConfig & {
  /** How many sites of the deployment are of the same tenant, this one among them. */
  tenantSharedBy: number
}

/**
 * The checked configuration as it goes along with the Worker: first a line with the host names of all sites, as JSON; then one line a
 * site, with its id, a tab, and the rest as JSON.
 *
 * Ten thousand sites are some ten megabytes. Cutting the text into lines costs a start next to nothing, and only the sites that
 * somebody asks for are ever parsed.
 */
export const toSiteLines = (configs: readonly SiteConfig[]): string => {
  const tenants = Map.groupBy(configs, tenantOf)
  const sites = configs
    .map((config): BundledConfig => ({ ...config, tenantSharedBy: tenants.get(tenantOf(config))?.length ?? 1 }))
    .map((config) => `${config.id}\t${JSON.stringify(config)}\n`)
  const hosts = configs.flatMap(({ id, hosted }) => canonicalHosts(hosted.hosts).map((host) => [host, id]))
  return [`${JSON.stringify(hosts)}\n`, ...sites].join("")
}

/** ServiceTitan counts the calls of such sites together, unless their app keys differ, which only the secrets can tell. */
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
      .slice(1)
      .filter((line) => line !== "")
      .map((line) => {
        const tab = line.indexOf("\t")
        return [line.slice(0, tab), line.slice(tab + 1)]
      }),
  )

/** Which site each host name leads to. Reads the first line alone, however many sites there are. */
export const readOwnHosts = (lines: string): OwnHosts => new Map(JSON.parse(lines.slice(0, lines.indexOf("\n"))))
