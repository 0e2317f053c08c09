import { inFolder } from "../../harness/folder.ts"
import type { Contestant } from "../load/contestant.ts"
import { RUN_TIMES } from "../load/generate.ts"
import type { Inserted, InsertOptions } from "../processes/inserts.ts"
import { runForJson } from "../processes/run.ts"

/** The disk alone: no HTTP, no checks, no delivery. */
export const insertsAlone = (rowsPerCommit: number): Contestant => ({
  name: "Insert alone, fsynced",
  atOnce: rowsPerCommit,
  load: `${rowsPerCommit} a commit`,
  run: () =>
    inFolder(async (folder) => {
      const options: InsertOptions = { folder, rowsPerCommit, ...RUN_TIMES }
      return { ...(await runForJson<Inserted>("inserts.ts", options)), faults: [] }
    }),
})
