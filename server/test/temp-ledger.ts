import { onTestFinished } from "vitest"
import { openNodeDatabase } from "../src/ledger/node-database.ts"
import { SECRET } from "./new-booking.ts"
import { openTestLedger } from "./open-ledger.ts"
import { tempFolder } from "./temp-folder.ts"

/** A ledger in a file of its own, closed when the test is over. */
export const tempLedger = async (folder = tempFolder(), secret = SECRET) => {
  const database = openNodeDatabase(folder)
  onTestFinished(() => {
    try {
      database.close()
    } catch {
      // The test closed it, to open it anew.
    }
  })
  return { folder, database, ...(await openTestLedger(database, secret)) }
}

/** Passes nothing over. */
export const NOTHING = { sites: [], bookings: [] }
