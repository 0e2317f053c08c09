import { DatabaseSync, type StatementSync } from "node:sqlite"
import type { Database, Row, Statement } from "../src/ledger/database.ts"
import { asStored } from "../src/ledger/keyed.ts"

/** A ledger's database that is gone with the test, and answers at once: nothing in it waits for a disk. */
export const memoryDatabase = (): Database => {
  const sqlite = new DatabaseSync(":memory:")
  const prepared = new Map<string, StatementSync>()
  const rowsOf = ({ sql, values = [] }: Statement): Row[] => {
    const statement = prepared.get(sql) ?? sqlite.prepare(sql)
    prepared.set(sql, statement)
    return statement.all(...values.map(asStored))
  }
  return {
    query: async (sql, ...values) => rowsOf({ sql, values }),
    batch: async (statements) => {
      sqlite.exec("BEGIN")
      try {
        const rows = statements.map(rowsOf)
        sqlite.exec("COMMIT")
        return rows
      } catch (error) {
        sqlite.exec("ROLLBACK")
        throw error
      }
    },
  }
}
