import { siteIdSchema } from "@porchlight/shared/operator/views"
import * as z from "zod/mini"
import { accountFaults, type Surroundings } from "./accounts.ts"
import { configSchema, type SiteConfig } from "./config.ts"
import { ConfigError, type Fault } from "./config-error.ts"
import { jsonFault, namedTwice } from "./json-fault.ts"
import { schemaFaults } from "./schema-faults.ts"
import type { Env } from "./secrets.ts"
import type { Account, Site } from "./site.ts"
import { toSite } from "./to-site.ts"

type LoadOptions = {
  /** Where sites of the environment `sandbox` send their bookings; without it such a site is a fault. */
  sandbox?: Account | undefined
}

/**
 * Reads the configuration: checks it, fills in defaults, and takes the secrets from the environment.
 *
 * @param text content of the JSON file
 * @param env the process's environment
 * @returns the sites by id
 * @throws {ConfigError} as {@link checkSites} does
 * @example
 * const sites = loadSites(await readFile("porchlight.json", "utf8"), process.env)
 */
export const loadSites = (text: string, env: Env, options: LoadOptions = {}): ReadonlyMap<string, Site> => {
  const surroundings = { env, sandbox: options.sandbox }
  return new Map(checkSites(text, surroundings).map((config) => [config.id, toSite(config, surroundings)]))
}

/**
 * Checks the configuration and fills in its defaults.
 *
 * @param surroundings what the sites will find where they run; undefined where that cannot be known yet
 * @throws {ConfigError} with every fault of the file, each with its path
 */
export const checkSites = (text: string, surroundings?: Surroundings): readonly SiteConfig[] => {
  const file = parse(text)
  const checked = configSchema.safeParse(file, { reportInput: true })
  const faults = [
    ...(checked.success ? [] : schemaFaults(checked.error.issues)),
    ...(surroundings ? accountFaults(file, surroundings) : []),
  ]
  if (!checked.success || faults.length > 0) throw new ConfigError(withSites(faults.sort(byPath), file))
  return checked.data.sites
}

/** Each with the id of its site, where that is one. */
const withSites = (faults: readonly Fault[], file: unknown): Fault[] => {
  const sites = idsSchema.safeParse(file).data?.sites ?? []
  return faults.map((fault) => {
    const [, index] = /^sites\[(\d+)\]/.exec(fault.path) ?? []
    const site = index === undefined ? undefined : sites[Number(index)]?.id
    return site === undefined ? fault : { ...fault, site }
  })
}

/** As much of a file as tells its sites' ids, whatever else is wrong with it. */
const idsSchema = z.object({
  sites: z.array(z.catch(z.object({ id: z.catch(z.optional(siteIdSchema), undefined) }), {})),
})

const parse = (text: string): unknown => {
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.replace(/^\ufeff/, "")
  const file = parsed(json)
  const twin = namedTwice(json)
  if (!twin) return file
  throw new ConfigError([
    {
      path: "",
      message: `has a name twice in one object, again in line ${twin.line}, column ${twin.column}; keep one of them`,
    },
  ])
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    const { line, column } = jsonFault(json)
    throw new ConfigError([{ path: "", message: `is not JSON from line ${line}, column ${column} on` }])
  }
}

const byPath = (a: Fault, b: Fault) => a.path.localeCompare(b.path, "en", { numeric: true })
