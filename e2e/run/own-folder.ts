import { mkdtempSync, rmSync } from "node:fs"
import { constants, tmpdir } from "node:os"
import { basename, join } from "node:path"
import { STOPS } from "./command.ts"

const PREFIX = "porchlight-run-"

/**
 * Gives this process, and whatever it starts, one folder for temporary files, which is removed when the process ends: a step that
 * is interrupted clears nothing up. A process that was started by such a one uses the same folder.
 *
 * Whatever Node.js has compiled is kept there as well: a run starts hundreds of processes, many with the same modules.
 */
export const keepInFolderOfRun = (): void => {
  if (basename(tmpdir()).startsWith(PREFIX)) return
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  process.env.TMPDIR = folder
  process.env.NODE_COMPILE_CACHE = join(folder, "compiled")
  // With retries: a process that was killed a moment ago may still write.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))
}

/** The same for a command. Without the handlers, a signal would end it before the folder is removed. */
export const keepInOwnFolder = (): void => {
  keepInFolderOfRun()
  for (const signal of STOPS) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
}
