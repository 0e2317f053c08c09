import { globSync } from "node:fs"
import { join } from "node:path"

/** The SQLite files of a workerd's objects, one ledger each. Beside them stands one in which workerd keeps their alarms. */
export const objectLedgers = (dataFolder: string): string[] =>
  globSync(join(dataFolder, "objects/**/*.sqlite"), { exclude: (path) => path.endsWith("metadata.sqlite") })
