import type { Database } from "./database.ts"

/**
 * Any of these may have been sent between the making of the copy and now. So each is of unknown fate: what waits is looked up before
 * it is sent, and what was set aside is looked up if it is replayed. Its 72 hours begin just after `sent_at`, which tells delivery
 * that it may have come further than the ledger knows. ?1 now, ?2 when to look.
 */
const DOUBT_ALL = `
  UPDATE bookings SET sent_at = ?1, looked = 0, lease_until = NULL, next_at = ?2, since = ?1 + 1
  WHERE state <> 'delivered' RETURNING state`

const NOTE_RESTORE = `
  INSERT INTO audit (at, action, detail)
  SELECT ?1, 'restore', 'in_doubt=' || count(*) FROM bookings WHERE state <> 'delivered'`

/**
 * Makes a ledger that was restored from a copy safe to deliver from: the copy does not know what was delivered after it was made.
 *
 * @param lookAt when the first look-up is due, ms since the epoch
 * @returns how many bookings wait to be looked up
 */
export const doubtAll = async (database: Database, now: number, lookAt: number): Promise<number> => {
  const [, doubted = []] = await database.batch([
    { sql: NOTE_RESTORE, values: [now] },
    { sql: DOUBT_ALL, values: [now, lookAt] },
  ])
  return doubted.filter(({ state }) => state === "waiting").length
}
