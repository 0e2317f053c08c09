import { SANDBOX_ACCOUNT } from "../../server/sandbox/account.ts"
import type { ConfigFile } from "../../server/src/sites/config.ts"

export type SiteConfig = ConfigFile["sites"][number]

/** The site that the journeys book with: a contractor with an office in Austin. */
export const SITE = "acme"

/** What the configuration's `$NAME`s stand for, and what seals the ledger. */
export const SECRETS = {
  PORCHLIGHT_SECRET: "a long text that only these tests know",
  ACME_APP_KEY: SANDBOX_ACCOUNT.appKey,
  ACME_CLIENT_ID: SANDBOX_ACCOUNT.clientId,
  ACME_CLIENT_SECRET: SANDBOX_ACCOUNT.clientSecret,
}

/** A configuration as an operator writes it, in front of the sandbox at the given address. */
export const configOf = (sandboxUrl: string, origins: string[], changes: Partial<SiteConfig> = {}): ConfigFile => ({
  sites: [
    {
      id: SITE,
      name: "Acme Heating & Air",
      phone: "+15125550100",
      timeZone: "America/Chicago",
      languages: ["en", "es"],
      origins,
      serviceTitan: {
        environment: "custom",
        apiUrl: sandboxUrl,
        authUrl: sandboxUrl,
        tenant: SANDBOX_ACCOUNT.tenant,
        bookingProvider: SANDBOX_ACCOUNT.bookingProvider,
        appKey: "$ACME_APP_KEY",
        clientId: "$ACME_CLIENT_ID",
        clientSecret: "$ACME_CLIENT_SECRET",
      },
      services: [
        {
          id: "no-heat",
          label: { en: "No heat", es: "Sin calefacción" },
          jobTypeId: 11,
          businessUnitId: 7,
          priority: "Urgent",
        },
        { id: "tune-up", label: { en: "Tune-up", es: "Mantenimiento" }, jobTypeId: 12, businessUnitId: 7 },
      ],
      fields: { address: "optional" },
      campaigns: { default: 31 },
      ...changes,
    },
  ],
})
