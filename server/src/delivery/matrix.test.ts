import { expect } from "vitest"
import { holdMatrix } from "../../test/matrix/hold.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "../ledger/node-database.ts"

holdMatrix({
  withDatabase: async (work) => {
    const database = openNodeDatabase(tempFolder())
    // No power is cut here, and tens of thousands of commits need not wait for the disk.
    await database.query("PRAGMA synchronous = OFF")
    try {
      return await work(database)
    } finally {
      database.close()
    }
  },
  holdPage: (page) => expect(page).toMatchFileSnapshot("../../../docs/fault-matrix.md"),
})
