import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { PROCESSES, startStandIn } from "../bench/load/stand-in.ts"
import { startProgram } from "../harness/service.ts"
import { configOf } from "../harness/site.ts"
import { ROOT } from "../run/command.ts"
import { readLedgerFile } from "../torture/targets/ledger-file.ts"

const ORIGIN = "https://www.acme.example"

/** Every secret that a server is told, as a text that is nowhere else. */
export const SECRETS = {
  PORCHLIGHT_SECRET: "canary-of-the-seal-3f9a1c",
  PORCHLIGHT_ADMIN_TOKEN: "canary-of-the-operator-8b27d0",
  PORCHLIGHT_METRICS_TOKEN: "canary-of-the-monitor-51e6f4",
  ACME_APP_KEY: "canary-of-the-app-key-0c44aa",
  ACME_CLIENT_ID: "canary-of-the-client-9d1b3e",
  ACME_CLIENT_SECRET: "canary-of-the-client-secret-7e5f20",
}

/** The built server for Node over an empty ledger, delivering while it is shot at. */
export const openServer = async (folder: string) => {
  const standIn = await startStandIn()
  const configFile = join(folder, "porchlight.json")
  const dataFolder = join(folder, "data")
  writeFileSync(configFile, JSON.stringify(configOf(standIn.url, [ORIGIN])))
  const service = await startProgram(
    {
      program: process.execPath,
      args: ["--import", join(PROCESSES, "memory-probe.ts"), join(ROOT, "server/dist/node.js")],
      env: {
        ...SECRETS,
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
  const linesOf = (event: string) => service.log.filter((line) => line.event === event)

  return {
    url: service.url,
    town: { origin: ORIGIN, host: new URL(service.url).host, token: SECRETS.PORCHLIGHT_ADMIN_TOKEN },
    /** All that it has written so far. */
    written: () => JSON.stringify(service.log) + service.complaints(),
    failures: () => linesOf("request_failed"),
    /** Bytes, once the rubbish is collected. */
    memory: async (): Promise<{ rss: number; heapUsed: number }> => {
      const before = linesOf("memory").length
      process.kill(Number(linesOf("probe")[0]?.pid), "SIGUSR2")
      for (;;) {
        const line = linesOf("memory")[before]
        if (line) return { rss: Number(line.rss), heapUsed: Number(line.heapUsed) }
        await sleep(50)
      }
    },
    references: () => new Set(readLedgerFile(join(dataFolder, "ledger.sqlite")).map(({ reference }) => reference)),
    close: async () => {
      const { code } = await service.end("SIGTERM")
      await standIn.end("SIGKILL")
      return code
    },
  }
}
