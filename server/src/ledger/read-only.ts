import { existsSync } from "node:fs"
import { pathToFileURL } from "node:url"
import { DatabaseSync } from "./sqlite.ts"

/** How long to wait for a reader that is just finding its way into the log. */
const PATIENCE_MS = 1000

/**
 * Opens a file of SQLite to read it, and changes neither it nor its write-ahead log.
 *
 * Only for whoever holds the folder's lock: nobody else may write meanwhile. But a backup may read, so nothing that lies beside the
 * file is ever taken away here: a reader that has lost its index to the log is not seen any more by the server that starts next, which
 * would write into the file under its eyes.
 */
export const openReadOnly = (file: string): DatabaseSync =>
  // Without a log all is in the file, and SQLite puts nothing beside it if it is told that nobody writes.
  existsSync(`${file}-wal`)
    ? new DatabaseSync(file, { readOnly: true, timeout: PATIENCE_MS })
    : new DatabaseSync(immutable(file), { readOnly: true })

/** https://www.sqlite.org/uri.html#uriimmutable */
const immutable = (file: string): URL => {
  const url = pathToFileURL(file)
  url.searchParams.set("immutable", "1")
  return url
}
