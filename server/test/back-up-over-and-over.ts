import { rmSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { backUp } from "../cli/backup/backup.ts"

/**
 * Its own process: backs the ledger of a folder up again and again until it is ended, and says of each copy in a line whether it was
 * one moment of the table `turns`, whose rows are all alike at any moment.
 */
const [folder = "", workshop = ""] = process.argv.slice(2)

const again = () => {
  const file = join(workshop, "copy.sqlite")
  backUp(folder, file)
  const copy = new DatabaseSync(file, { readOnly: true })
  const { kinds } = copy.prepare("SELECT count(DISTINCT turn) AS kinds FROM turns").get() ?? {}
  copy.close()
  rmSync(file)
  console.log(kinds === 1 ? "whole" : "torn")
  setImmediate(again)
}

again()
