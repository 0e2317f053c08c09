import { DatabaseSync } from "node:sqlite"
import type { Town } from "./town.ts"

/** What became of one booking: its state, and why it was set aside. */
type Fate = { state: string; reasons: readonly string[] }

/** What the ledger holds, by reference. */
export const fates = ({ street: { server } }: Town): Map<string, Fate> =>
  new Map(
    server.ledgerFiles().flatMap((file) => {
      const ledger = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
      try {
        return ledger
          .prepare("SELECT reference, state, suspicion FROM bookings")
          .all()
          .map(({ reference, state, suspicion }): [string, Fate] => [
            String(reference),
            { state: String(state), reasons: suspicion === null ? [] : String(suspicion).split(",") },
          ])
      } finally {
        ledger.close()
      }
    }),
  )
