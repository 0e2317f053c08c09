import { join } from "node:path"
import { toSiteLines } from "../src/cloudflare/site-lines.ts"
import { readConfig, sealingSecrets } from "../src/node/configuration.ts"
import { makeDataFolder } from "../src/node/data-folder.ts"
import { mustBeFree } from "../src/node/listen.ts"
import { readSettings } from "../src/node/settings.ts"
import { stopOnSignals } from "../src/node/stop-signals.ts"
import { explainStart } from "../src/node.ts"
import { checkSites } from "../src/sites/load.ts"
import { buildAll } from "./build-all.ts"
import { checkStart } from "./check-start.ts"
import { demoSecretIn } from "./demo-secret.ts"
import { localVariables } from "./edge-variables.ts"
import { startSandboxBeside } from "./sandbox-process.ts"
import { welcome } from "./welcome.ts"
import { startWorkerdProcess } from "./workerd/process.ts"
import { startGuard } from "./workerd/start-guard.ts"

/** As in `wrangler.jsonc`: a workerd that runs by itself has no clock for its cron trigger. */
const CRON_MS = 5 * 60_000

/**
 * `pnpm start:edge`: what `pnpm start` does, on Cloudflare's own runtime, on this machine. Nothing leaves it but what goes
 * to ServiceTitan.
 */
const start = async () => {
  checkStart(process.env)
  buildAll()
  const settings = readSettings(process.env)
  const { host, port } = settings
  const dataFolder = join(settings.dataFolder, "edge")
  makeDataFolder(dataFolder)
  const guard = await startGuard(dataFolder)
  await mustBeFree(settings)
  const sandbox = await startSandboxBeside(settings, dataFolder, process.env)
  const sites = checkSites(readConfig(settings), { env: process.env, sandbox: sandbox?.account })
  const { current: secret } = sealingSecrets(settings, demoSecretIn(dataFolder))

  const workerd = await startWorkerdProcess({
    dataFolder,
    siteLines: toSiteLines(sites),
    env: localVariables(sites, process.env, { secret, sandbox }),
    host,
    port,
    onLine: console.log,
    onComplaint: console.error,
    onSpawn: guard.watch,
  })
  const cron = setInterval(() => workerd.runCron().catch((error: Error) => console.error(error.message)), CRON_MS)
  let stopping = false
  Promise.race([workerd.ended, guard.ended]).then(() => {
    if (!stopping) process.exit(1)
  })
  stopOnSignals(async () => {
    stopping = true
    clearInterval(cron)
    await workerd.end("SIGTERM")
    guard.release()
  })
  console.log(welcome(workerd.url, settings, sandbox?.callsScreenUrl))
}

try {
  await start()
} catch (error) {
  console.error(explainStart(error))
  process.exit(1)
}
