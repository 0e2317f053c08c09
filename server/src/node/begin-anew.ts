import type { Ledger } from "../ledger/ledger.ts"
import type { LedgerThread } from "../ledger/thread/open.ts"
import { kindOf, type Log } from "../log.ts"

/** Readies the ledger at a start: ends the leases of a crash, lets paused sites probe, and corrects for a clock that was set back. */
export const beginAnew = async (ledger: Ledger, now: number): Promise<void> => {
  await ledger.endLeases()
  await ledger.probeNow(now)
  await ledger.makeUpForClock(now)
}

/**
 * Rids the file of what an older version deleted without overwriting it. If the disk has no room for that, bookings are taken
 * nevertheless, and the next start tries again.
 */
export const shedDeleted = async (database: Pick<LedgerThread, "shedDeleted">, log: Log): Promise<void> => {
  try {
    await database.shedDeleted()
  } catch (error) {
    log("deleted_bytes_kept", { error: kindOf(error) })
  }
}
