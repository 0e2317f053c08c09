import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readLedgerFile } from "../../harness/ledger-rows.ts"
import { type Service, startProgram } from "../../harness/service.ts"
import { SECRETS } from "../../harness/site.ts"
import { ROOT } from "../../run/command.ts"
import { HURRY_VARIABLE, writeHurry } from "../hurry/hurry.ts"
import { HURRIED } from "../hurry/preload.ts"
import type { Setting, Target } from "./target.ts"

const MAIN = join(ROOT, "server/dist/node.js")

/** The built server for Node: one process, one ledger for all sites. */
export const nodeTarget = async ({ folder, config }: Setting): Promise<Target> => {
  const configFile = join(folder, "porchlight.json")
  const dataFolder = join(folder, "data")
  writeFileSync(configFile, JSON.stringify(config))
  let service: Service | undefined
  let url = ""

  return {
    name: "node",
    start: async (time) => {
      const env = {
        ...SECRETS,
        PORCHLIGHT_CONFIG: configFile,
        PORCHLIGHT_DATA: dataFolder,
        PORCHLIGHT_TRUSTED_PROXIES: "127.0.0.1",
        HOST: "127.0.0.1",
        PORT: url === "" ? "0" : new URL(url).port,
        [HURRY_VARIABLE]: writeHurry(time),
      }
      service = await startProgram({ program: process.execPath, args: [...HURRIED, MAIN], env }, (line) =>
        line.event === "listening" && typeof line.url === "string" ? line.url : undefined,
      )
      url = service.url
    },
    kill: async () => {
      const running = service
      service = undefined
      const { code = null } = (await running?.end("SIGKILL")) ?? {}
      if (code !== null) throw new Error(`The server ended by itself, with ${code}.`)
    },
    url: () => url,
    ledger: () => readLedgerFile(join(dataFolder, "ledger.sqlite")),
  }
}
