import { readFileSync } from "node:fs"
import { startWorkerdProcess } from "../../../server/cli/workerd/process.ts"
import { toSiteLines } from "../../../server/src/cloudflare/site-lines.ts"
import { checkSites } from "../../../server/src/sites/load.ts"
import { SECRETS } from "../../harness/site.ts"
import { objectLedgers } from "../../harness/targets/object-ledgers.ts"
import { configOfMany } from "../../load/sites.ts"
import type { OpenServer } from "./server.ts"

/** The built Worker on a raw workerd, with nothing in front of it: what the platform would hold off comes in. */
export const openWorkerdServer: OpenServer = async (folder, serviceTitan) => {
  let pid = 0
  const { url, end } = await startWorkerdProcess({
    dataFolder: folder,
    siteLines: toSiteLines(checkSites(JSON.stringify(configOfMany(serviceTitan, 1)))),
    env: SECRETS,
    port: 0,
    onLine: () => {},
    onSpawn: (id) => {
      pid = id
    },
  })
  return {
    url,
    crash: () => end("SIGKILL"),
    ledgerFiles: () => objectLedgers(folder),
    memory: async () => {
      const status = readFileSync(`/proc/${pid}/status`, "utf8")
      return { now: bytesOf(status, "VmRSS"), peak: bytesOf(status, "VmHWM") }
    },
  }
}

/** https://www.kernel.org/doc/html/latest/filesystems/proc.html */
const bytesOf = (status: string, name: string) =>
  Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, "m").exec(status)?.[1]) * 1024
