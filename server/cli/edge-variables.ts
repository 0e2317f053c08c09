import type { SandboxBeside } from "../src/cloudflare/sandbox-beside.ts"
import type { SiteConfig } from "../src/sites/config.ts"
import { type Env, SECRET_REFERENCE, SECRETS } from "../src/sites/secrets.ts"

/** The variables that the Worker takes, whatever the sites are. */
const OWN = ["PORCHLIGHT_SECRET", "PORCHLIGHT_ADMIN_TOKEN", "PORCHLIGHT_JURISDICTION"]

/** The names of the variables that hold the sites' credentials. */
export const credentialNames = (sites: readonly SiteConfig[]): string[] => {
  const references = sites.flatMap(({ serviceTitan }) => SECRETS.map((key) => serviceTitan[key] ?? ""))
  return [...new Set(references.flatMap((reference) => SECRET_REFERENCE.exec(reference)?.[1] ?? []))]
}

/** What of the environment a Worker that runs here is given, as its platform would. */
export const edgeVariables = (
  env: Env,
  { sites, secret, sandbox }: { sites: readonly SiteConfig[]; secret: string; sandbox?: SandboxBeside | undefined },
): Record<string, string> => {
  const named = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && [...OWN, ...credentialNames(sites)].includes(entry[0]),
  )
  return {
    ...Object.fromEntries(named),
    PORCHLIGHT_SECRET: secret,
    ...(sandbox && { PORCHLIGHT_SANDBOX: JSON.stringify(sandbox) }),
  }
}
