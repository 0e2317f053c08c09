import type { Change } from "../alerts/changes.ts"
import { kindOf } from "../log.ts"
import { inTurns } from "../operator/ask-each.ts"
import { sitesOf } from "./bundle.ts"
import { type Env, objectsOf } from "./env.ts"
import { log } from "./log.ts"
import { sliceAt } from "./slices.ts"

/**
 * Asks the objects of a slice of the sites whether their alarm is still set. One that does not answer is logged, and does not keep
 * the others from being asked.
 *
 * @param scheduledTime of the cron trigger, ms since the epoch
 * @returns what there is to tell the operator
 */
export const watchSites = async (env: Env, scheduledTime: number): Promise<Change[]> => {
  const objects = objectsOf(env)
  const watch = async (site: string): Promise<Change[]> => {
    try {
      return await objects.getByName(site).watch()
    } catch (error) {
      log("watch_failed", { site, error: kindOf(error) })
      return []
    }
  }
  return (await inTurns(sliceAt([...sitesOf(env).keys()], scheduledTime), watch)).flat()
}
