import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { ConfigFile } from "../../server/src/sites/config.ts"
import { ROOT } from "../run/command.ts"
import { type Service, startService } from "./service.ts"
import { SECRETS } from "./site.ts"

const MAIN = join(ROOT, "server/dist/node.js")

/** The built server in a folder of its own. It keeps its address when it is started again. */
export const openServer = async (folder: string, config: ConfigFile, env: Readonly<Record<string, string>> = {}) => {
  const configFile = join(folder, "porchlight.json")
  await writeFile(configFile, JSON.stringify(config))
  const dataFolder = join(folder, "data")
  const start = (port: string): Promise<Service> =>
    startService(MAIN, {
      event: "listening",
      env: {
        PORCHLIGHT_CONFIG: configFile,
        PORCHLIGHT_DATA: dataFolder,
        PORCHLIGHT_SECRET: "a long text that only these tests know",
        HOST: "127.0.0.1",
        PORT: port,
        ...SECRETS,
        ...env,
      },
    })
  let service = await start("0")
  const { url } = service

  return {
    url,
    ledgerFile: join(dataFolder, "ledger.sqlite"),
    log: () => service.log,
    /** As `kill -9` or a power cut. */
    crash: () => service.end("SIGKILL"),
    /** As a deploy does. */
    stop: () => service.end("SIGTERM"),
    startAgain: async () => {
      service = await start(new URL(url).port)
    },
    /** Starts again with another configuration at the same address. */
    reconfigure: async (next: ConfigFile) => {
      await service.end("SIGTERM")
      await writeFile(configFile, JSON.stringify(next))
      service = await start(new URL(url).port)
    },
    close: () => service.end("SIGKILL"),
  }
}

export type OpenServer = Awaited<ReturnType<typeof openServer>>
