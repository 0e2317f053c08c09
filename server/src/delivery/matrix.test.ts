import { describe, expect, onTestFinished, test } from "vitest"
import { CELLS, type Cell, STEPS } from "../../test/matrix/cells.ts"
import { judge } from "../../test/matrix/judge.ts"
import { type Ending, runCell } from "../../test/matrix/run-cell.ts"
import { matrixPage } from "../../test/matrix/table.ts"
import { FAULTS } from "../../test/office/faults.ts"
import { DURATIONS } from "../../test/office/line.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "../ledger/node-database.ts"

const endings = new Map<Cell, Ending>()

const emptyLedger = async () => {
  const database = openNodeDatabase(tempFolder())
  onTestFinished(() => database.close())
  // No power is cut here, and tens of thousands of commits need not wait for the disk.
  await database.query("PRAGMA synchronous = OFF")
  return database
}

describe.each(STEPS)("$name", (step) => {
  test.each(FAULTS)("$name", async (fault) => {
    for (const cell of CELLS.filter((one) => one.step === step && one.fault === fault)) {
      const ending = await runCell(cell, await emptyLedger())
      endings.set(cell, ending)
      expect(judge(cell, ending), cell.duration).toEqual([])
    }
  })
})

test("no cell was left out, and the page in the documentation tells each as it ends", async () => {
  expect(endings.size).toBe(STEPS.length * FAULTS.length * DURATIONS.length)
  expect([STEPS.length, FAULTS.length, DURATIONS.length]).toEqual([8, 36, 3])
  await expect(matrixPage(endings)).toMatchFileSnapshot("../../../docs/fault-matrix.md")
})
