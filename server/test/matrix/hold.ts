import { describe, expect, test } from "vitest"
import type { Database } from "../../src/ledger/database.ts"
import { FAULTS } from "../office/faults.ts"
import { DURATIONS } from "../office/line.ts"
import { CELLS, type Cell, STEPS } from "./cells.ts"
import { judge } from "./judge.ts"
import { type Ending, runCell } from "./run-cell.ts"
import { matrixPage } from "./table.ts"

/** Gives the work an empty ledger's database. */
export type WithDatabase = <T>(work: (database: Database) => Promise<T>) => Promise<T>

export type MatrixOptions = {
  withDatabase: WithDatabase
  /** Told the page that the endings make, to hold it against the one in the documentation. */
  holdPage: (page: string) => void | Promise<void>
  /** How long nobody has tried before, where a fault goes on for ever: hundreds of tries take their time. */
  waitedMs?: number
}

/** Tests of every cell, over the ledgers of one runtime. */
export const holdMatrix = ({ withDatabase, holdPage, waitedMs = 0 }: MatrixOptions): void => {
  const endings = new Map<Cell, Ending>()

  describe.each(STEPS)("$name", (step) => {
    test.each(FAULTS)("$name", async (fault) => {
      for (const cell of CELLS.filter((one) => one.step === step && one.fault === fault)) {
        const waited = cell.duration === "for ever" ? waitedMs : 0
        const ending = await withDatabase((database) => runCell(cell, database, waited))
        endings.set(cell, ending)
        expect(judge(cell, ending), cell.duration).toEqual([])
      }
    })
  })

  test("no cell was left out, and the page in the documentation tells each as it ends", async () => {
    expect([STEPS.length, FAULTS.length, DURATIONS.length]).toEqual([8, 36, 3])
    expect(endings.size).toBe(8 * 36 * 3)
    await holdPage(matrixPage(endings))
  })
}
