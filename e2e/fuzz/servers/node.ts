import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { CANARIES } from "../../harness/canaries.ts"
import { readLedgerFile } from "../../harness/ledger-rows.ts"
import { startProgram } from "../../harness/service.ts"
import { configOf } from "../../harness/site.ts"
import { askForMemory, MEMORY_PROBE } from "../../load/memory.ts"
import { startStandIn } from "../../load/stand-in.ts"
import { ROOT } from "../../run/command.ts"
import { type OpenServer, ORIGIN } from "./server.ts"

/** The built server for Node. */
export const openNodeServer: OpenServer = async (folder) => {
  const standIn = await startStandIn()
  const configFile = join(folder, "porchlight.json")
  const dataFolder = join(folder, "data")
  writeFileSync(configFile, JSON.stringify(configOf(standIn.url, [ORIGIN])))
  const service = await startProgram(
    {
      program: process.execPath,
      args: ["--import", MEMORY_PROBE, join(ROOT, "server/dist/node.js")],
      env: {
        ...CANARIES,
        // Nobody is there, and nobody is called within a run's time.
        PORCHLIGHT_ALERT_URL: "http://127.0.0.1:9",
        PORCHLIGHT_CONFIG: configFile,
        PORCHLIGHT_DATA: dataFolder,
        // Each request says for itself whom it comes from.
        PORCHLIGHT_TRUSTED_PROXIES: "127.0.0.1",
        HOST: "127.0.0.1",
        PORT: "0",
      },
    },
    (line) => (line.event === "listening" && typeof line.url === "string" ? line.url : undefined),
  )

  return {
    url: service.url,
    town: { origin: ORIGIN, host: new URL(service.url).host, token: CANARIES.PORCHLIGHT_ADMIN_TOKEN },
    written: () => JSON.stringify(service.log) + service.complaints(),
    failures: () => service.log.filter(({ event }) => event === "request_failed"),
    isByRuntime: () => false,
    memory: () => askForMemory(() => service.log),
    references: () => new Set(readLedgerFile(join(dataFolder, "ledger.sqlite")).map(({ reference }) => reference)),
    close: async () => {
      const { code } = await service.end("SIGTERM")
      await standIn.end("SIGKILL")
      return code
    },
  }
}
