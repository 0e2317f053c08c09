import type { Secrets } from "../ledger/keys/secrets.ts"
import { unpackSecrets } from "./packed-secrets.ts"
import type { SandboxBeside } from "./sandbox-beside.ts"
import type { SiteObject } from "./site-object.ts"

/** What `wrangler.jsonc` binds, and the variables and secrets of the deployment; those of the sites have any name. */
export type Env = {
  /** One object a site, by its id. */
  SITES: DurableObjectNamespace<SiteObject>
  /** The widget's build. */
  ASSETS: Fetcher
  /** Counts what one address sends to one site, whatever comes of it. */
  REQUESTS: RateLimit
  /** Counts what of that was taken. */
  ACCEPTS: RateLimit
  PORCHLIGHT_SECRET?: string
  /** The secret before, while it is being changed. */
  PORCHLIGHT_SECRET_BEFORE?: string
  PORCHLIGHT_ADMIN_TOKEN?: string
  PORCHLIGHT_METRICS_TOKEN?: string
  /** Where Turnstile's answers are checked, instead of Cloudflare: for tests. */
  PORCHLIGHT_TURNSTILE_URL?: string
  /** Keeps bookings in one jurisdiction, such as `eu`. */
  PORCHLIGHT_JURISDICTION?: DurableObjectJurisdiction
  /** A sandbox that runs beside a local start, as JSON. */
  PORCHLIGHT_SANDBOX?: string
}

export const sandboxBeside = ({ PORCHLIGHT_SANDBOX: told }: Env): SandboxBeside | undefined =>
  told === undefined ? undefined : JSON.parse(told)

/** What the keys of the bookings are wrapped by; undefined where nothing is set, and then no booking can be stored. */
export const secretsOf = ({ PORCHLIGHT_SECRET, PORCHLIGHT_SECRET_BEFORE }: Env): Secrets | undefined => {
  const [current, before] = [PORCHLIGHT_SECRET?.trim(), PORCHLIGHT_SECRET_BEFORE?.trim()]
  return current ? { current, before: before || undefined } : undefined
}

/**
 * The namespace of the sites' objects. Where a jurisdiction is set, an object of the same name elsewhere is another one.
 *
 * https://developers.cloudflare.com/durable-objects/reference/data-location/
 */
export const objectsOf = ({ SITES, PORCHLIGHT_JURISDICTION: jurisdiction }: Env): DurableObjectNamespace<SiteObject> =>
  jurisdiction ? SITES.jurisdiction(jurisdiction) : SITES

/** The variables and secrets among the bindings. */
export const variablesOf = (env: Env): Record<string, string> =>
  unpackSecrets(
    Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  )
