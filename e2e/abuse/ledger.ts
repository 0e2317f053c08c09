import { rowsIn } from "../harness/ledger-file.ts"
import type { Town } from "./town.ts"

/** What became of one booking: its state, and why it was set aside. */
type Fate = { state: string; reasons: readonly string[] }

/** What the ledger holds, by reference. */
export const fates = ({ street: { server } }: Town): Map<string, Fate> =>
  new Map(
    server
      .ledgerFiles()
      .flatMap((file) => rowsIn(file, "SELECT reference, state, suspicion FROM bookings"))
      .map(({ reference, state, suspicion }) => [
        String(reference),
        { state: String(state), reasons: suspicion === null ? [] : String(suspicion).split(",") },
      ]),
  )
