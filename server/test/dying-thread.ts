import { existsSync } from "node:fs"
import { join } from "node:path"
import { isMainThread, workerData } from "node:worker_threads"

/** Loaded before Porchlight's own code, in each of its threads. The ledger's dies of an error that nobody foresaw once there is this file beside the ledger. */
export const DEATH = "death-of-the-ledgers-thread"

if (!isMainThread) {
  setInterval(() => {
    if (existsSync(join(String(workerData), DEATH))) throw new TypeError("Nobody foresaw this.")
  }, 1).unref()
}
