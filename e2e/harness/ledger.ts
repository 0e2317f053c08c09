import { DatabaseSync } from "node:sqlite"
import type { Street } from "./street.ts"

/** The runtimes keep one schema in the same SQLite, so a test may look into their files and hold them up alike. */
const open = (file: string, readOnly = false) => new DatabaseSync(file, { readOnly, timeout: 5000 })

/**
 * Makes every further booking fail to be written, as a full disk does.
 *
 * @returns what frees the disk again
 */
export const fillDisk = async ({ server }: Street) => {
  // A ledger may be made no earlier than it is first asked for.
  await fetch(`${server.url}/readyz`)
  const ledgers = server.ledgerFiles().map((file) => open(file))
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
  server.ledgerFiles().reduce((total, file) => total + bookingsIn(file), 0)

const bookingsIn = (file: string): number => {
  const ledger = open(file, true)
  try {
    return Number(ledger.prepare("SELECT count(*) AS count FROM bookings").get()?.count)
  } finally {
    ledger.close()
  }
}
