import { packSecrets } from "../src/cloudflare/packed-secrets.ts"
import { readConfig } from "../src/node/configuration.ts"
import { readSettings, SettingsError } from "../src/node/settings.ts"
import type { SiteConfig } from "../src/sites/config.ts"
import { ConfigError } from "../src/sites/config-error.ts"
import { checkSites } from "../src/sites/load.ts"
import type { Env } from "../src/sites/secrets.ts"
import { pickSet, variableNames } from "./edge-variables.ts"

export type Deployment = {
  sites: readonly SiteConfig[]
  /** What goes along as secrets of the Worker. */
  secrets: Readonly<Record<string, string>>
  /** What is not set here: the account must have it from an earlier time. */
  expected: readonly string[]
}

/** https://developers.cloudflare.com/durable-objects/reference/data-location/ */
const JURISDICTIONS = ["eu", "us", "fedramp", "fedramp-high"]

/** A Worker may have 128 variables and secrets; the rest is for the operator's own. */
const MOST_UNPACKED = 100

/**
 * What the environment says should be deployed.
 *
 * @throws {SettingsError} {ConfigError} with what must not go out
 */
export const readDeployment = (env: Env): Deployment => {
  const settings = readSettings(env)
  if (settings.configFile === undefined) throw new SettingsError(NOTHING_TO_DEPLOY)
  const jurisdiction = env.PORCHLIGHT_JURISDICTION?.trim()
  if (jurisdiction && !JURISDICTIONS.includes(jurisdiction)) {
    throw new SettingsError(`PORCHLIGHT_JURISDICTION must be one of ${JURISDICTIONS.join(", ")}.`)
  }
  const sites = checkSites(readConfig(settings))
  const inSandbox = sites.flatMap(({ serviceTitan }, index) => (serviceTitan.environment === "sandbox" ? [index] : []))
  if (inSandbox.length > 0) {
    throw new ConfigError(
      inSandbox.map((index) => ({
        path: `sites[${index}].serviceTitan.environment`,
        site: sites[index]?.id,
        message: NO_SANDBOX,
      })),
    )
  }
  const { own, credentials } = variableNames(sites)
  const secrets = pickSet([...own, ...credentials], env)
  const expected = ["PORCHLIGHT_SECRET", ...credentials].filter((name) => !(name in secrets))
  if (credentials.length <= MOST_UNPACKED) return { sites, secrets, expected }
  if (credentials.some((name) => expected.includes(name))) {
    throw new SettingsError(
      `So many sites need more credentials than a Worker has variables, so they go out packed together, and each must be set here. Missing: ${expected.join(", ")}.`,
    )
  }
  return { sites, secrets: { ...pickSet(own, env), ...packSecrets(pickSet(credentials, env)) }, expected }
}

const NOTHING_TO_DEPLOY =
  "PORCHLIGHT_CONFIG is not set. Set it to the path of your configuration: the demo is for this machine alone (pnpm start:edge)."

const NO_SANDBOX = "is sandbox, which runs only beside a local start: name the ServiceTitan that bookings should go to"
