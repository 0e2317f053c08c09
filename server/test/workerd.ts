import { startWorkerdProcess } from "../cli/workerd/process.ts"
import { toSiteLines } from "../src/cloudflare/site-lines.ts"
import type { ConfigFile } from "../src/sites/config.ts"
import { checkSites } from "../src/sites/load.ts"

export type WorkerdOptions = {
  /** Everything that outlives a kill: start again with the same folder. */
  dataFolder: string
  /** The sites, as in a configuration file. */
  config: ConfigFile
  /** The deployment's variables and secrets. */
  env: Readonly<Record<string, string>>
  /** 0, the default, takes any free port. */
  port?: number
  /** What stands around the Worker, by module name: the first hands on what the Worker exports, and is run in its place. */
  around?: Readonly<Record<string, string>>
}

export type Workerd = {
  url: string
  /** The JSON lines that the Worker and its objects have logged so far. */
  log: readonly Readonly<Record<string, unknown>>[]
  /** Lets the cron trigger go off, and resolves once it is done. */
  runCron(): Promise<void>
  /** Ends it, by default as a crash does, and resolves once it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** The built Worker on a raw workerd of the test's own: what it stores is in `dataFolder`, and a kill is a crash. */
export const startWorkerd = async ({
  dataFolder,
  config,
  env,
  port = 0,
  around = {},
}: WorkerdOptions): Promise<Workerd> => {
  const log: Record<string, unknown>[] = []
  const { url, runCron, end } = await startWorkerdProcess({
    dataFolder,
    siteLines: toSiteLines(checkSites(JSON.stringify(config))),
    env,
    port,
    around,
    onLine: (line) => {
      if (line.startsWith("{")) log.push(JSON.parse(line))
    },
  })
  return { url, log, runCron, kill: (signal = "SIGKILL") => end(signal) }
}
