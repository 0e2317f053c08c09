import type { SandboxBeside } from "../src/cloudflare/sandbox-beside.ts"
import type { SiteConfig } from "../src/sites/config.ts"
import { type Env, readSecret, SECRET_REFERENCE, SECRETS } from "../src/sites/secrets.ts"

/** The variables that the Worker takes, whatever the sites are. */
const OWN = [
  "PORCHLIGHT_SECRET",
  "PORCHLIGHT_SECRET_BEFORE",
  "PORCHLIGHT_ADMIN_TOKEN",
  "PORCHLIGHT_METRICS_TOKEN",
  "PORCHLIGHT_ALERT_URL",
  "PORCHLIGHT_ALERT_SECRET",
  "PORCHLIGHT_JURISDICTION",
  "PORCHLIGHT_TURNSTILE_URL",
]

/** The names of the variables that the Worker reads: its own, and those of the sites' credentials. */
export const variableNames = (sites: readonly SiteConfig[]) => {
  const credentials = sites.flatMap(({ serviceTitan, bots }) =>
    [...SECRETS.map((key) => serviceTitan[key]), bots.turnstile?.secret].flatMap(
      (reference = "") => SECRET_REFERENCE.exec(reference)?.[1] ?? [],
    ),
  )
  return { own: OWN, credentials: [...new Set(credentials)] }
}

/** Those of the variables that are set, without the blanks that come with pasting. */
export const pickSet = (names: readonly string[], env: Env): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = readSecret(env, name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

/** What a Worker that runs here is given, as its platform would. */
export const localVariables = (
  sites: readonly SiteConfig[],
  env: Env,
  { secret, sandbox }: { secret: string; sandbox?: SandboxBeside | undefined },
): Record<string, string> => {
  const { own, credentials } = variableNames(sites)
  return {
    ...pickSet([...own, ...credentials], env),
    PORCHLIGHT_SECRET: secret,
    ...(sandbox && { PORCHLIGHT_SANDBOX: JSON.stringify(sandbox) }),
  }
}
