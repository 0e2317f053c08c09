import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { ROOT } from "../../run/command.ts"
import { startService } from "../service.ts"
import { SECRETS } from "../site.ts"
import { type Setting, startServer } from "./server.ts"

const MAIN = join(ROOT, "server/dist/node.js")

/** The built server for Node, with one ledger for all sites. */
export const openNode = async ({ folder, config, env = {} }: Setting) => {
  const configFile = join(folder, "porchlight.json")
  const dataFolder = join(folder, "data")
  const ledgerFile = join(dataFolder, "ledger.sqlite")
  const server = await startServer(
    {
      launch: async (current, port) => {
        await writeFile(configFile, JSON.stringify(current))
        return startService(MAIN, {
          event: "listening",
          env: {
            PORCHLIGHT_CONFIG: configFile,
            PORCHLIGHT_DATA: dataFolder,
            HOST: "127.0.0.1",
            PORT: port,
            PORCHLIGHT_TRUSTED_PROXIES: "127.0.0.1",
            ...SECRETS,
            ...env,
          },
        })
      },
      ledgerFiles: () => [ledgerFile],
      addressHeader: "X-Forwarded-For",
    },
    config,
  )
  return { ...server, ledgerFile }
}
