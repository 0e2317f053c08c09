import { DatabaseSync } from "node:sqlite"
import type { Street } from "./street.ts"

/**
 * Makes every further booking fail to be written, as a full disk does.
 *
 * @returns what frees the disk again
 */
export const fillDisk = ({ server }: Street) => {
  const ledger = new DatabaseSync(server.ledgerFile, { timeout: 5000 })
  ledger.exec("CREATE TRIGGER disk_full BEFORE INSERT ON bookings BEGIN SELECT RAISE(ABORT, 'disk full'); END")
  return () => {
    ledger.exec("DROP TRIGGER disk_full")
    ledger.close()
  }
}

/** How many bookings are on disk. */
export const storedBookings = ({ server }: Street): number => {
  const ledger = new DatabaseSync(server.ledgerFile, { readOnly: true, timeout: 5000 })
  try {
    return Number(ledger.prepare("SELECT count(*) AS count FROM bookings").get()?.count)
  } finally {
    ledger.close()
  }
}
