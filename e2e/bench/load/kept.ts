import { DatabaseSync } from "node:sqlite"

export type Kept = { faults: string[]; delivered: number }

/**
 * Compares what a server acknowledged with what a ledger holds. A booking whose answer was on its way when the run ended
 * is in the ledger and was not acknowledged, at most one for each connection, in the warm-up and in the run.
 */
export const compareWithLedger = (file: string, references: readonly string[], connections: number): Kept => {
  const ledger = new DatabaseSync(file)
  try {
    const rows = ledger.prepare("SELECT reference, state FROM bookings").all()
    const stored = new Set(rows.map(({ reference }) => reference))
    const lost = references.filter((reference) => !stored.has(reference)).length
    const surplus = stored.size - (references.length - lost)
    const delivered = rows.filter(({ state }) => state === "delivered").length
    return {
      delivered,
      faults: [
        ...(lost > 0 ? [`${lost} acknowledged bookings are not in the ledger`] : []),
        ...(surplus > 2 * connections ? [`${surplus} bookings in the ledger were never acknowledged`] : []),
        ...(new Set(references).size < references.length ? ["a reference was given twice"] : []),
        ...(delivered === 0 ? ["nothing was delivered meanwhile"] : []),
      ],
    }
  } finally {
    ledger.close()
  }
}
