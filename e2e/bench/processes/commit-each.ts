/**
 * Loaded before the built server, makes it commit after every batch: the same server, as it would be if requests shared no
 * commit.
 */
import { DatabaseSync } from "node:sqlite"

const { exec } = DatabaseSync.prototype

DatabaseSync.prototype.exec = function (sql) {
  exec.call(this, sql)
  if (sql !== "RELEASE batch") return
  exec.call(this, "COMMIT")
  exec.call(this, "BEGIN IMMEDIATE")
}
