import { inFolder } from "../../harness/folder.ts"
import { RUN_TIMES } from "../../load/generate.ts"
import { runForJson } from "../../load/process.ts"
import type { Contestant } from "../load/contestant.ts"
import type { Inserted, InsertOptions } from "../processes/inserts.ts"
import { script } from "../processes/script.ts"

/** The disk alone: no HTTP, no checks, no delivery. */
export const insertsAlone = (rowsPerCommit: number): Contestant => ({
  name: "Insert alone, fsynced",
  atOnce: rowsPerCommit,
  load: `${rowsPerCommit} a commit`,
  run: () =>
    inFolder(async (folder) => {
      const options: InsertOptions = { folder, rowsPerCommit, ...RUN_TIMES }
      return { ...(await runForJson<Inserted>(script("inserts.ts"), options)), faults: [] }
    }),
})
