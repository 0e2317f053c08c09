import type { ServiceTitanConfig } from "./config/service-titan.ts"
import { ConfigError, type Fault, pathOf } from "./config-error.ts"
import { type Env, readSecret, SECRET_REFERENCE, SECRETS } from "./secrets.ts"
import type { Account } from "./site.ts"

/** What decides, beside the file, where a site's bookings go. */
export type Surroundings = { env: Env; sandbox?: Account | undefined }

/** ServiceTitan's own hosts. */
export const HOSTS = {
  production: { apiUrl: "https://api.servicetitan.io", authUrl: "https://auth.servicetitan.io" },
  integration: {
    apiUrl: "https://api-integration.servicetitan.io",
    authUrl: "https://auth-integration.servicetitan.io",
  },
} as const satisfies Record<string, Pick<Account, "apiUrl" | "authUrl">>

/**
 * What the file refers to and the surroundings lack: environment variables whose values can be sent, a sandbox.
 *
 * @param file as it was read, checked or not: so these faults are told together with all others
 */
export const accountFaults = (file: unknown, { env, sandbox }: Surroundings): Fault[] => {
  const sites = property(file, "sites")
  if (!Array.isArray(sites)) return []
  return sites.flatMap((site: unknown, index) => {
    const account = property(site, "serviceTitan")
    const pathTo = (key: string) => pathOf(["sites", index, "serviceTitan", key])
    const isSandbox = property(account, "environment") === "sandbox"
    const turnstile = property(property(site, "bots"), "turnstile")
    return [
      ...(isSandbox && !sandbox ? [{ path: pathTo("environment"), message: NO_SANDBOX }] : []),
      ...(isSandbox ? [] : SECRETS.flatMap((key) => unusable(property(account, key), env, pathTo(key)))),
      ...unusable(property(turnstile, "secret"), env, pathOf(["sites", index, "bots", "turnstile", "secret"])),
    ]
  })
}

/** What is wrong with a reference to a variable, if it is one and that cannot be used. */
const unusable = (reference: unknown, env: Env, path: string): Fault[] => {
  const name = nameOf(reference)
  const state = name === undefined ? undefined : faultOf(env[name], readSecret(env, name))
  return state === undefined ? [] : [{ path, message: `refers to the environment variable ${name}, which ${state}` }]
}

const faultOf = (raw: string | undefined, secret: string | undefined) => {
  if (raw === undefined) return "is not set"
  if (secret === undefined) return "is blank"
  return SENDABLE.test(secret)
    ? undefined
    : "holds a line break, curly quotes or other signs that no credential has: copy it anew"
}

/** What a header may hold of a credential: of anything else, `fetch` would only say that it failed. */
const SENDABLE = /^[ -~]+$/

/** @throws {ConfigError} for what {@link accountFaults} would have told */
export const toAccount = (config: ServiceTitanConfig, { env, sandbox }: Surroundings): Account => {
  if (config.environment === "sandbox") {
    if (sandbox) return sandbox
    throw new ConfigError([{ path: "serviceTitan.environment", message: NO_SANDBOX }])
  }
  const { apiUrl, authUrl } = config.environment === "custom" ? config : HOSTS[config.environment]
  return {
    apiUrl: withoutSlash(apiUrl),
    authUrl: withoutSlash(authUrl),
    tenant: config.tenant,
    bookingProvider: config.bookingProvider,
    appKey: secretOf(config.appKey, env),
    clientId: secretOf(config.clientId, env),
    clientSecret: secretOf(config.clientSecret, env),
  }
}

const NO_SANDBOX =
  "is sandbox, but no sandbox runs beside this server: it comes with pnpm start, and neither with a production build nor with NODE_ENV=production"

const nameOf = (reference: unknown) =>
  typeof reference === "string" ? SECRET_REFERENCE.exec(reference)?.[1] : undefined

/**
 * The value of the variable that the file names.
 *
 * @throws {ConfigError} for what {@link accountFaults} would have told
 */
export const secretOf = (reference: string, env: Env): string => {
  const name = nameOf(reference)
  const value = name && readSecret(env, name)
  if (value) return value
  throw new ConfigError([{ path: "", message: "refers to an environment variable that is not set" }])
}

const property = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined

const withoutSlash = (url: string) => url.replace(/\/+$/, "")
