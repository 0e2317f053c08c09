import type { Ledger } from "../ledger/ledger.ts"
import type { LedgerThread } from "../ledger/thread/open.ts"
import { kindOf, type Log } from "../log.ts"

/** Mends what a crash, a mended configuration or a clock that was set back meanwhile has left in the ledger. */
export const beginAnew = async (ledger: Ledger, now: number): Promise<void> => {
  await ledger.endLeases()
  await ledger.probeNow(now)
  const latest = await ledger.latest()
  if (latest !== undefined && latest > now) await ledger.setBack(latest - now, now)
}

/** Rids the file of what an older version has deleted in it. There may be no room: then another start does, and bookings are taken all the same. */
export const shedDeleted = async (database: LedgerThread, log: Log): Promise<void> => {
  try {
    await database.shedDeleted()
  } catch (error) {
    log("deleted_bytes_kept", { error: kindOf(error) })
  }
}
