import { kindOf } from "../log.ts"
import { ConfigError, type Fault } from "../sites/config-error.ts"
import { sitesOf } from "./bundle.ts"
import { type Env, objectsOf } from "./env.ts"
import { log } from "./log.ts"

/** Once all are set they stay set: the bindings do not change while the isolate lives. */
let hasCredentials = false

/** How many objects may fail before the whole deployment counts as not ready: one that is broken is one site's trouble. */
const ASKED_AT_MOST = 3

let turn = 0

/**
 * Whether bookings can be taken: every site has its credentials, and an object answers. Each time another object is asked first;
 * one that does not answer is logged.
 */
export const isReady = async (env: Env): Promise<boolean> => {
  const sites = sitesOf(env)
  hasCredentials ||= credentialsAreSet(sites.faults())
  if (!hasCredentials) return false
  const ids = [...sites.keys()]
  for (let asked = 0; asked < Math.min(ids.length, ASKED_AT_MOST); asked++) {
    const site = ids[turn++ % ids.length]
    if (site !== undefined && (await answers(env, site))) return true
  }
  return false
}

const answers = async (env: Env, site: string): Promise<boolean> => {
  try {
    if (await objectsOf(env).getByName(site).answers()) return true
    log("site_unanswered", { site })
  } catch (error) {
    log("site_unanswered", { site, error: kindOf(error) })
  }
  return false
}

const credentialsAreSet = (faults: readonly Fault[]): boolean => {
  if (faults.length > 0) log("not_ready", { reason: new ConfigError(faults).message })
  return faults.length === 0
}
