import { type Surroundings, toAccount } from "./accounts.ts"
import type { SiteConfig } from "./config.ts"
import { ConfigError } from "./config-error.ts"
import { languagesOf } from "./languages.ts"
import { originGate } from "./origins.ts"
import { toSitePhone } from "./phone.ts"
import { toPublicSite } from "./public-site.ts"
import type { Site } from "./site.ts"
import { toBots } from "./to-bots.ts"
import { toHosted } from "./to-hosted.ts"
import { toService } from "./to-service.ts"

/**
 * One checked site of the file, with what it stands for worked out once.
 *
 * @throws {ConfigError} for what `accountFaults` would have told; if the phone is not one, which the schema refuses first
 */
export const toSite = (config: SiteConfig, surroundings: Surroundings): Site => {
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
    account: toAccount(config.serviceTitan, surroundings),
    sandbox: config.serviceTitan.environment === "sandbox",
    limits: config.limits,
    hosted,
    bots: toBots(config.bots, surroundings.env),
    retention: config.retention,
    // The page at a host name of the site's own is the site's, without a word in its list.
    allows: originGate([...config.origins, ...hosted.hosts.map((host) => `https://${host}`)]),
    public: toPublicSite(config, { phone, languages, services }),
  }
}
