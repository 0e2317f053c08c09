import { DatabaseSync, type SQLOutputValue } from "node:sqlite"

/** Opens a ledger of either runtime: both have the same schema. A server may be using the file meanwhile. */
export const openLedger = (file: string, { readOnly = false } = {}) =>
  new DatabaseSync(file, { readOnly, timeout: 5000 })

/** What a query finds in a ledger's file, whichever runtime wrote it. */
export const rowsIn = (file: string, sql: string): Record<string, SQLOutputValue>[] => {
  const ledger = openLedger(file, { readOnly: true })
  try {
    return ledger.prepare(sql).all()
  } finally {
    ledger.close()
  }
}
