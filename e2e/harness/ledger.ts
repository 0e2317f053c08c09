import { openLedger, rowsIn } from "./ledger-file.ts"
import type { Street } from "./street.ts"

/**
 * Makes every further booking fail to be written, as a full disk does.
 *
 * @returns what frees the disk again
 */
export const fillDisk = async ({ server }: Street) => {
  // A ledger may be made no earlier than it is first asked for.
  await fetch(`${server.url}/readyz`)
  const ledgers = server.ledgerFiles().map((file) => openLedger(file))
  const onEach = (sql: string) => {
    for (const ledger of ledgers) ledger.exec(sql)
  }
  onEach("CREATE TRIGGER disk_full BEFORE INSERT ON bookings BEGIN SELECT RAISE(ABORT, 'disk full'); END")
  return () => {
    onEach("DROP TRIGGER disk_full")
    for (const ledger of ledgers) ledger.close()
  }
}

/** How many bookings are on disk. */
export const storedBookings = ({ server }: Street): number =>
  server.ledgerFiles().flatMap((file) => rowsIn(file, "SELECT id FROM bookings")).length
