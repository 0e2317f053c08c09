import type { Language } from "@porchlight/shared"
import type { SiteConfig } from "./config.ts"
import { ConfigError } from "./config-error.ts"
import { languagesOf } from "./languages.ts"
import { originGate } from "./origins.ts"
import { toSitePhone } from "./phone.ts"
import { toLocalized, toPublicSite } from "./public-site.ts"
import type { Account, Service, Site } from "./site.ts"

/**
 * One checked site of the file, with what it stands for worked out once.
 *
 * @throws {ConfigError} if the phone is not one: the schema refuses that first
 */
export const toSite = (config: SiteConfig, account: Account): Site => {
  const phone = toSitePhone(config.phone, config.country)
  if (!phone) throw new ConfigError([{ path: "phone", message: "is not a phone number" }])
  const languages = languagesOf(config)
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
    allows: originGate(config.origins),
    public: toPublicSite(config, { phone, languages, services }),
  }
}

const toService = (config: SiteConfig["services"][number], language: Language): Service => {
  const { id, priority, jobTypeId, businessUnitId } = config
  return {
    id,
    label: toLocalized(config.label, language),
    urgent: config.urgent ?? priority === "Urgent",
    ...(priority && { priority }),
    ...(jobTypeId && businessUnitId && { office: { jobTypeId, businessUnitId } }),
  }
}
