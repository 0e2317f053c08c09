/** https://www.sqlite.org/rescode.html */
export const SQLITE_BUSY = 5
export const SQLITE_IOERR = 10
export const SQLITE_CORRUPT = 11
export const SQLITE_FULL = 13
export const SQLITE_CANTOPEN = 14
export const SQLITE_NOTADB = 26

/** SQLite's own code for what went wrong; undefined where the error is none of SQLite's. */
export const sqliteCodeOf = (error: unknown): unknown =>
  error instanceof Error && "errcode" in error ? error.errcode : undefined
