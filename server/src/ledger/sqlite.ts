import type * as Sqlite from "node:sqlite"

/**
 * Asked for and not imported: a Node.js without it would end in a stack over the import, before a line of ours has run to say what is
 * needed.
 */
export const { DatabaseSync } = process.getBuiltinModule("node:sqlite")
export type DatabaseSync = Sqlite.DatabaseSync
