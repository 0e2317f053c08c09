/**
 * Loaded before the built server, makes it commit after every booking: the same server, as it would be if requests shared no
 * commit.
 */
import { DatabaseSync, type StatementSync } from "node:sqlite"

const { prepare } = DatabaseSync.prototype

DatabaseSync.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  if (!/^\s*INSERT INTO bookings/.test(sql)) return statement
  return new Proxy(statement, {
    get: (_, name) => {
      if (name !== "all") return Reflect.get(statement, name)
      return (...values: Parameters<StatementSync["all"]>) => {
        const rows = statement.all(...values)
        this.exec("COMMIT; BEGIN IMMEDIATE")
        return rows
      }
    },
  })
}
