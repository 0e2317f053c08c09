import type { Resealer } from "../ledger/keys/resealer.ts"
import { kindOf } from "../log.ts"
import { log } from "./log.ts"

/** About a thousand bookings: those that come in meanwhile wait for the next alarm. */
const SLICES_AT_ONCE = 20

/** After a slice that could not be written. */
const REST_MS = 60_000

/**
 * Seals anew some of what is sealed by retired keys. Never throws: delivery must not stand still for it.
 *
 * @returns when to go on, ms since the epoch; undefined where nothing is left to do
 */
export const resealSome = async (site: string | undefined, resealer: Resealer): Promise<number | undefined> => {
  try {
    for (let slice = 0; slice < SLICES_AT_ONCE; slice++) if (!(await resealer.slice())) return undefined
    return Date.now()
  } catch (error) {
    log("reseal_failed", { site, error: kindOf(error) })
    return Date.now() + REST_MS
  }
}
