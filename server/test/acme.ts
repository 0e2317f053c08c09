import type { ConfigFile } from "../src/sites/config.ts"
import { loadSites } from "../src/sites/load.ts"
import type { Site } from "../src/sites/site.ts"

type SiteInput = ConfigFile["sites"][number]

/** Values of the variables that {@link acmeConfig} names. */
export const acmeEnv = { ACME_APP_KEY: "app-key", ACME_CLIENT_ID: "client-id", ACME_CLIENT_SECRET: "client-secret" }

/** A contractor of production shape, as it stands in a configuration file. */
export const acmeConfig = {
  id: "acme",
  name: "Acme Heating & Air",
  phone: "+15125550100",
  timeZone: "America/Chicago",
  country: "USA",
  origins: ["https://www.acme.example"],
  serviceTitan: {
    environment: "production",
    tenant: 1234,
    bookingProvider: 5678,
    appKey: "$ACME_APP_KEY",
    clientId: "$ACME_CLIENT_ID",
    clientSecret: "$ACME_CLIENT_SECRET",
  },
  source: "Website",
  services: [
    {
      id: "no-heat",
      label: { en: "No heat", es: "Sin calefacción" },
      jobTypeId: 11,
      businessUnitId: 7,
      priority: "Urgent",
    },
    { id: "tune-up", label: "Tune-up" },
  ],
  campaigns: { default: 31, rules: [{ when: { utm_source: "google", utm_medium: "cpc" }, campaignId: 32 }] },
} satisfies SiteInput

/** The contractor as the server works with it, with some of its configuration changed. */
export const acmeSite = (changes: Partial<SiteInput> = {}, env: Record<string, string> = acmeEnv): Site => {
  const site = loadSites(JSON.stringify({ sites: [{ ...acmeConfig, ...changes }] }), env).get("acme")
  if (!site) throw new Error("The test's own configuration has another id.")
  return site
}
