import type { PrivacyParts } from "../privacy/parts.ts"
import { createSweep } from "../privacy/sweep.ts"
import { log } from "./log.ts"

/** Erasures are gathered into one alarm, since each alarm costs a request. */
const EVERY_MS = 10 * 60_000

/** A thousand bookings at most: meanwhile nothing is delivered. */
const SLICES_AT_ONCE = 20

/** Erases what has been kept for long enough. What does not fit into one alarm is left to the next. */
export const eraseSome = async (parts: PrivacyParts): Promise<void> => {
  const sweep = createSweep({ ...parts, now: Date.now, log })
  for (let slice = 0; slice < SLICES_AT_ONCE; slice++) if (!(await sweep.slice()).more) return
}

/** When there is something to erase next, ms since the epoch; undefined where nothing is kept. */
export const nextErasingAt = async (parts: PrivacyParts): Promise<number | undefined> => {
  try {
    const end = await createSweep({ ...parts, now: Date.now, log }).nextAt()
    return end === undefined ? undefined : Math.ceil(end / EVERY_MS) * EVERY_MS
  } catch {
    // A site whose credentials are not set cannot be read, nor can its retention. Delivery logs which variable is missing.
    return undefined
  }
}
