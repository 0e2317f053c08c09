import { mkdtempSync, rmSync } from "node:fs"
import { constants, tmpdir } from "node:os"
import { basename, join } from "node:path"
import { STOPS } from "./command.ts"

const PREFIX = "porchlight-run-"

/**
 * Gives this process, and whatever it starts, one folder for all that is put aside meanwhile. The folder goes when the process
 * ends: a step that is interrupted clears nothing up. One that was started by such a process has its folder already.
 */
export const keepInFolderOfRun = (): void => {
  if (basename(tmpdir()).startsWith(PREFIX)) return
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  process.env.TMPDIR = folder
  // Again and again: what was killed a moment ago may still write.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))
}

/** The same for a command, which a signal would otherwise end without a word to whoever clears up. */
export const keepInOwnFolder = (): void => {
  keepInFolderOfRun()
  for (const signal of STOPS) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
}
