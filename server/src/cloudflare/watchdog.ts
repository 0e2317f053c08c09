import { kindOf } from "../log.ts"
import { sitesOf } from "./bundle.ts"
import { type Env, objectsOf } from "./env.ts"
import { log } from "./log.ts"
import { sliceAt } from "./slices.ts"

const AT_ONCE = 25

/**
 * Asks the objects of a slice of the sites whether their alarm is still set. One that cannot be asked is logged, and keeps
 * nobody from the others.
 *
 * @param scheduledTime of the cron trigger, ms since the epoch
 */
export const watchSites = async (env: Env, scheduledTime: number): Promise<void> => {
  const objects = objectsOf(env)
  const watch = async (site: string) => {
    try {
      await objects.getByName(site).watch()
    } catch (error) {
      log("watch_failed", { site, error: kindOf(error) })
    }
  }
  const sites = sliceAt([...sitesOf(env).keys()], scheduledTime)
  for (let first = 0; first < sites.length; first += AT_ONCE) {
    await Promise.all(sites.slice(first, first + AT_ONCE).map(watch))
  }
}
