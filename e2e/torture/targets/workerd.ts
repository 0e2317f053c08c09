import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { transformWithOxc } from "vite"
import { startWorkerd, type Workerd } from "../../../server/test/workerd.ts"
import { readLedgerFile } from "../../harness/ledger-rows.ts"
import { SECRETS } from "../../harness/site.ts"
import { objectLedgers } from "../../harness/targets/object-ledgers.ts"
import { HURRY_VARIABLE, writeHurry } from "../hurry/hurry.ts"
import type { Setting, Target } from "./target.ts"

const HURRY = join(import.meta.dirname, "../hurry")

/** The built Worker on a raw workerd: an object with a ledger of its own for each site. */
export const workerdTarget = async ({ folder, config }: Setting): Promise<Target> => {
  const dataFolder = join(folder, "data")
  const hurry = join(folder, "hurry.js")
  const source = join(HURRY, "hurry.ts")
  writeFileSync(hurry, (await transformWithOxc(readFileSync(source, "utf8"), source)).code)
  const around = { "main.js": join(HURRY, "worker.js"), "hurried.js": join(HURRY, "hurried.js"), "hurry.js": hurry }
  let workerd: Workerd | undefined
  let url = ""

  return {
    name: "workerd",
    start: async (time) => {
      const port = url === "" ? 0 : Number(new URL(url).port)
      const env = { ...SECRETS, [HURRY_VARIABLE]: writeHurry(time) }
      workerd = await startWorkerd({ dataFolder, config, env, port, around })
      url = workerd.url
      // An object that sleeps does not see that time was set forward: its alarm lies in the time before.
      if (time.ahead > 0) await workerd.runCron()
    },
    kill: async () => {
      await workerd?.kill()
      workerd = undefined
    },
    url: () => url,
    ledger: () => objectLedgers(dataFolder).flatMap(readLedgerFile),
  }
}
