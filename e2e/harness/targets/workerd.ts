import { join } from "node:path"
import { startWorkerd } from "../../../server/test/workerd.ts"
import { SECRETS } from "../site.ts"
import { objectLedgers } from "./object-ledgers.ts"
import { type Setting, startServer } from "./server.ts"

/** The built Worker on a raw workerd, with an object and a ledger for each site. */
export const openWorkerd = ({ folder, config, env = {} }: Setting) => {
  const dataFolder = join(folder, "data")
  return startServer(
    {
      launch: async (current, port) => {
        const { url, log, kill } = await startWorkerd({
          dataFolder,
          config: current,
          env: { ...SECRETS, ...env },
          port: Number(port),
        })
        const end = async (signal: NodeJS.Signals) => {
          await kill(signal)
          return { code: null }
        }
        return { url, log, end }
      },
      ledgerFiles: () => objectLedgers(dataFolder),
      addressHeader: "CF-Connecting-IP",
    },
    config,
  )
}
