import lines from "porchlight:sites"
import type { OwnHosts } from "../sites/hosts.ts"
import { type BundledSites, bundledSites } from "./bundled-sites.ts"
import { type Env, sandboxBeside, variablesOf } from "./env.ts"
import { log } from "./log.ts"
import { readOwnHosts } from "./site-lines.ts"

let sites: BundledSites | undefined

/** The sites of this deployment, with the credentials that its bindings hold. */
export const sitesOf = (env: Env): BundledSites => {
  sites ??= bundledSites(lines, { env: variablesOf(env), sandbox: sandboxBeside(env)?.account }, log)
  return sites
}

/** Which site of this deployment each host name leads to. */
export const ownHosts = (): OwnHosts => readOwnHosts(lines)
