import type { SiteConfig } from "./config.ts"
import { ConfigError } from "./config-error.ts"
import { languagesOf } from "./languages.ts"
import { originGate } from "./origins.ts"
import { toSitePhone } from "./phone.ts"
import { toPublicSite } from "./public-site.ts"
import type { Account, Site } from "./site.ts"
import { toHosted } from "./to-hosted.ts"
import { toService } from "./to-service.ts"

/**
 * One checked site of the file, with what it stands for worked out once.
 *
 * @throws {ConfigError} if the phone is not one: the schema refuses that first
 */
export const toSite = (config: SiteConfig, account: Account): Site => {
  const phone = toSitePhone(config.phone, config.country)
  if (!phone) throw new ConfigError([{ path: "phone", message: "is not a phone number" }])
  const languages = languagesOf(config)
  const hosted = toHosted(config, languages)
  const services = config.services.map((service) => toService(service, languages[0]))
  return {
    id: config.id,
    name: config.name,
    phone: phone.phone,
    timeZone: config.timeZone,
    country: config.country,
    languages,
    source: config.source,
    services,
    campaigns: config.campaigns,
    hours: config.hours,
    holidays: config.holidays,
    account,
    sandbox: config.serviceTitan.environment === "sandbox",
    hosted,
    // The page at a host name of the site's own is the site's, without a word in its list.
    allows: originGate([...config.origins, ...hosted.hosts.map((host) => `https://${host}`)]),
    public: toPublicSite(config, { phone, languages, services }),
  }
}
