import type { Database, Row, Statement } from "../ledger/database.ts"
import { asStored } from "../ledger/keyed.ts"

/**
 * A ledger in the SQLite of one Durable Object.
 *
 * What is written is on its way to disk when these promises resolve, and not yet there. That is enough: the object's
 * output gate holds back every answer and every outgoing request until all that was written before is durable, and if
 * that fails, they are never sent. So nobody outside ever learns of what could be lost. (Seen so with strace: fsync, then
 * the 202; fsync, then each request to ServiceTitan.)
 *
 * https://developers.cloudflare.com/durable-objects/api/sqlite-storage-api/
 */
export const sqlDatabase = (storage: DurableObjectStorage): Database => {
  const rowsOf = ({ sql, values = [] }: Statement): Row[] =>
    storage.sql
      .exec(sql, ...values.map(asStored))
      .toArray()
      .map(withBytes)
  return {
    query: async (sql, ...values) => rowsOf({ sql, values }),
    batch: async (statements) => storage.transactionSync(() => statements.map(rowsOf)),
  }
}

/** A BLOB comes back as an ArrayBuffer, which Node's SQLite never gives. */
const withBytes = (row: Record<string, SqlStorageValue>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
  )
