import lines from "porchlight:sites"
import { type BundledSites, bundledSites } from "./bundled-sites.ts"
import { type Env, sandboxBeside, variablesOf } from "./env.ts"
import { log } from "./log.ts"

let sites: BundledSites | undefined

/** The sites of this deployment, with the credentials that its bindings hold. */
export const sitesOf = (env: Env): BundledSites => {
  sites ??= bundledSites(lines, { env: variablesOf(env), sandbox: sandboxBeside(env)?.account }, log)
  return sites
}
