import "./node/refuse-old-node.ts"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { createLog, kindOf } from "./log.ts"
import { readConfig, sealingSecrets } from "./node/configuration.ts"
import { writeLine } from "./node/log-lines.ts"
import { readSettings, SettingsError } from "./node/settings.ts"
import { startNode } from "./node/start.ts"
import { stopOnSignals } from "./node/stop-signals.ts"
import { ConfigError, describeFaults } from "./sites/config-error.ts"
import { loadSites } from "./sites/load.ts"
import type { Env } from "./sites/secrets.ts"
import type { Account } from "./sites/site.ts"

type Embedding = {
  env?: Env
  /** A sandbox that runs beside this process, for sites of that environment. */
  sandbox?: { account: Account; callsScreenUrl: string }
  /** What the build has made; a bundle finds it beside itself. */
  built?: { publicFolder: string; openapi: string }
  /** Seals the ledger where `PORCHLIGHT_SECRET` is not set: only the demo may do without. */
  demoSecret?: () => string
}

/**
 * Starts Porchlight as the environment says.
 *
 * @throws {SettingsError} {ConfigError} with what is wrong, before anything was touched
 */
export const run = async ({ env = process.env, sandbox, built, demoSecret }: Embedding = {}) => {
  const settings = readSettings(env)
  if (settings.configFile === undefined && !sandbox) throw new SettingsError(NOTHING_TO_SERVE)
  const sites = loadSites(readConfig(settings), env, { sandbox: sandbox?.account })
  const secrets = sealingSecrets(settings, demoSecret)
  const log = createLog(writeLine)
  // Node ends the process, and says where on standard error: whoever reads the log alone learns of it too.
  process.once("uncaughtExceptionMonitor", (error) => log("crashed", { error: kindOf(error) }))
  return startNode({
    settings,
    sites,
    secrets,
    ...(built ?? besideThisFile()),
    log,
    callsScreenUrl: sandbox?.callsScreenUrl,
  })
}

const NOTHING_TO_SERVE =
  "PORCHLIGHT_CONFIG is not set. Set it to the path of your configuration, or see the demo with pnpm start (without NODE_ENV=production)."

const besideThisFile = () => ({
  publicFolder: fileURLToPath(new URL("./public", import.meta.url)),
  openapi: readFileSync(new URL("./openapi.json", import.meta.url), "utf8"),
})

/** What a person should read of an error that ended the start. */
export const explainStart = (error: unknown): string => {
  if (error instanceof ConfigError) return describeFaults(error)
  return error instanceof Error ? error.message : "Porchlight could not start."
}

if (import.meta.main) {
  try {
    const starting = run()
    stopOnSignals(async () => (await starting).stop())
    await starting
  } catch (error) {
    console.error(explainStart(error))
    process.exitCode = 1
  }
}
