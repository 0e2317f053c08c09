import { kindOf } from "../log.ts"
import { sitesOf } from "./bundle.ts"
import { type Env, objectsOf } from "./env.ts"
import { log } from "./log.ts"

/** As in the cron trigger of `wrangler.jsonc`. */
const EVERY_MS = 5 * 60_000

/** An invocation may ask 1,000 objects; with this many, another one for each is left for what else there is to do. */
export const SLICE = 500

const AT_ONCE = 25

/**
 * Asks each site's object whether its alarm is still set. With more sites than one slice, each run takes the next slice,
 * so that all come round.
 *
 * @param scheduledTime of the cron trigger, ms since the epoch
 */
export const watchSites = async (env: Env, scheduledTime: number): Promise<void> => {
  const objects = objectsOf(env)
  const sites = sliceAt([...sitesOf(env).keys()], scheduledTime)
  for (let first = 0; first < sites.length; first += AT_ONCE) {
    await Promise.all(
      sites.slice(first, first + AT_ONCE).map((site) =>
        objects
          .getByName(site)
          .watch()
          .catch((error: unknown) => log("watch_failed", { site, error: kindOf(error) })),
      ),
    )
  }
}

/** The part of a list whose turn it is. */
export const sliceAt = <T>(all: readonly T[], scheduledTime: number): readonly T[] => {
  const slices = Math.ceil(all.length / SLICE)
  const turn = slices === 0 ? 0 : Math.floor(scheduledTime / EVERY_MS) % slices
  return all.slice(turn * SLICE, (turn + 1) * SLICE)
}
