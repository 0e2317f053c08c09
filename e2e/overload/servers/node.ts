import { askForMemory, MEMORY_PROBE } from "../../load/memory.ts"
import { openPorchlight } from "../../load/porchlight.ts"
import type { OpenServer } from "./server.ts"

/** The built server for Node. */
export const openNodeServer: OpenServer = async (folder, serviceTitan) => {
  const { url, log, crash, ledgerFiles } = await openPorchlight(folder, serviceTitan, { preload: [MEMORY_PROBE] })
  return {
    url,
    crash,
    ledgerFiles,
    memory: async () => {
      const { rss, peak } = await askForMemory(log)
      return { now: rss, peak }
    },
  }
}
