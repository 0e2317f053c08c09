import type { PrivacyParts } from "../privacy/parts.ts"
import { createSweep } from "../privacy/sweep.ts"
import { log } from "./log.ts"

/** An alarm costs a request, and need not come for each booking on its own. */
const EVERY_MS = 10 * 60_000

/** A thousand bookings at most: they keep what is due from being delivered. */
const SLICES_AT_ONCE = 20

/** Erases what was kept for long enough; what an alarm is too short for is left to the next. */
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
    // A site whose credentials are not set cannot tell for how long it keeps anything. Delivery names the variable.
    return undefined
  }
}
