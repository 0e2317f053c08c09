import { ConfigError, type Fault } from "../sites/config-error.ts"
import { sitesOf } from "./bundle.ts"
import { type Env, objectsOf } from "./env.ts"
import { log } from "./log.ts"

/** Once they are all there they stay: the bindings do not change while the isolate lives. */
let hasCredentials = false

/** Whether bookings can be taken: every site has its credentials, and the object of the first one answers. */
export const isReady = async (env: Env): Promise<boolean> => {
  const sites = sitesOf(env)
  hasCredentials ||= credentialsAreSet(sites.faults())
  const [first] = sites.keys()
  if (!hasCredentials || first === undefined) return false
  return objectsOf(env)
    .getByName(first)
    .answers()
    .catch(() => false)
}

const credentialsAreSet = (faults: readonly Fault[]): boolean => {
  if (faults.length > 0) log("not_ready", { reason: new ConfigError(faults).message })
  return faults.length === 0
}
