import type { SiteConfig } from "../../src/sites/config.ts"
import type { Account, Site } from "../../src/sites/site.ts"

/** The site that is looked at: as the configuration has it, and as the server works with it. */
export type Patient = { config: SiteConfig; site: Site }

/** How each credential is called where it is set: a variable's name, or for the sandbox its own. */
export const variableOf = (
  { config: { serviceTitan } }: Patient,
  secret: "appKey" | "clientId" | "clientSecret",
): string => serviceTitan[secret]?.replace(/^\$/, "") ?? `the sandbox's ${secret}`

export const hostOf = (url: string): string => new URL(url).host

/** No credential of ServiceTitan's is shorter. What is was put in its place, and may be a part of any word. */
const SHORTEST_SECRET = 6

/** Takes the secrets out of a text, whoever has put them there. */
export const withoutSecrets = (text: string, { appKey, clientId, clientSecret }: Account): string =>
  [appKey, clientId, clientSecret]
    .filter(({ length }) => length >= SHORTEST_SECRET)
    .reduce((cleaned, secret) => cleaned.replaceAll(secret, "…"), text)
