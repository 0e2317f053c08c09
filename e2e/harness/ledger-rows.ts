import { rowsIn } from "./ledger-file.ts"

/** A booking of a ledger, and when its delivery goes on, ms since the epoch. */
export type LedgerRow = { reference: string; state: string; dueAt: number }

/** When the delivery goes on: 0 while it is under way, and not before the site's breaker lets it. */
const ROWS = `
  SELECT reference, state, iif(lease_until IS NULL, max(next_at, paused_until), 0) AS due_at
  FROM bookings JOIN queues USING (site)`

/** What a ledger's file holds, whoever wrote it: the schema is the same on every runtime. */
export const readLedgerFile = (file: string): LedgerRow[] =>
  rowsIn(file, ROWS).map((row) => ({
    reference: String(row.reference),
    state: String(row.state),
    dueAt: Number(row.due_at),
  }))
