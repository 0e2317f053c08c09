import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { openPorchlight } from "../../bench/load/porchlight.ts"
import { PROCESSES } from "../../bench/load/stand-in.ts"
import type { OpenServer } from "./server.ts"

/** The built server for Node. */
export const openNodeServer: OpenServer = async (folder, serviceTitan) => {
  const { url, log, crash, ledgerFiles } = await openPorchlight(folder, serviceTitan, {
    preload: [join(PROCESSES, "memory-probe.ts")],
  })
  const told = () => log().filter(({ event }) => event === "memory")
  return {
    url,
    crash,
    ledgerFiles,
    memory: async () => {
      const before = told().length
      process.kill(Number(log().find(({ event }) => event === "probe")?.pid), "SIGUSR2")
      for (;;) {
        const line = told()[before]
        if (line) return { now: Number(line.rss), peak: Number(line.peak) }
        await sleep(50)
      }
    },
  }
}
