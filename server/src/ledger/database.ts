import type { Keyed } from "./keyed.ts"

/** What SQLite stores as it is. Booleans are written as 0 and 1. */
export type SqlValue = string | number | null | Uint8Array
export type Row = Record<string, unknown>
export type Statement = { sql: string; values?: readonly (SqlValue | Keyed)[] }

/** All that the ledger knows of its runtime: SQLite with `?1` placeholders, and a durable commit. */
export type Database = {
  /** Reads. Sees all that was committed. */
  query(sql: string, ...values: SqlValue[]): Promise<Row[]>
  /**
   * Writes all statements or none. Resolves with the rows of each only once they are on disk.
   *
   * @throws where they could not be written; then nothing of the batch is stored
   */
  batch(statements: readonly Statement[]): Promise<Row[][]>
}
