import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { MIGRATIONS } from "../src/ledger/schema.ts"
import { tempFolder } from "./temp-folder.ts"

/**
 * A folder with a ledger as an earlier Porchlight left it.
 *
 * @param version of its schema
 * @param fill writes what it is to hold
 */
export const oldLedger = (version: number, fill: (old: DatabaseSync) => void): string => {
  const folder = tempFolder()
  const old = new DatabaseSync(join(folder, "ledger.sqlite"))
  for (const statement of MIGRATIONS.slice(0, version).flat()) old.exec(statement)
  old.exec("CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT")
  for (let each = 1; each <= version; each++) old.exec(`INSERT INTO schema_version VALUES (${each})`)
  fill(old)
  old.close()
  return folder
}
