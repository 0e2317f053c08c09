import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { toSiteLines } from "../src/cloudflare/site-lines.ts"
import type { ConfigFile } from "../src/sites/config.ts"
import { checkSites } from "../src/sites/load.ts"
import { workerdConfig } from "./workerd/config.ts"

export type WorkerdOptions = {
  /** Everything that outlives a kill: start again with the same folder. */
  dataFolder: string
  /** The sites, as in a configuration file. */
  config: ConfigFile
  /** The deployment's variables and secrets. */
  env: Readonly<Record<string, string>>
  /** 0, the default, takes any free port. */
  port?: number
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

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The program itself: the package's own command is a Node script in front of it, which a kill would leave behind. */
const binary = (): string => {
  const path: unknown = createRequire(import.meta.url)("workerd").default
  if (typeof path !== "string") throw new Error("The workerd package names no program.")
  return path
}

const running = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL")
})

/**
 * Starts the built Worker on a raw workerd, without wrangler: a start takes some ten milliseconds, and a kill is a crash.
 *
 * @throws with what workerd wrote, where it ends instead of listening
 */
export const startWorkerd = async ({ dataFolder, config, env, port = 0 }: WorkerdOptions): Promise<Workerd> => {
  const objectsFolder = join(dataFolder, "objects")
  const sitesFile = join(dataFolder, "sites.txt")
  const configFile = join(dataFolder, "workerd.capnp")
  mkdirSync(objectsFolder, { recursive: true })
  writeFileSync(sitesFile, toSiteLines(checkSites(JSON.stringify(config))))
  const files = { objectsFolder, sitesFile, publicFolder: at("../dist/public"), helpersFile: at("workerd/helpers.js") }
  writeFileSync(configFile, workerdConfig(`127.0.0.1:${port}`, files, env))

  const child = spawn(binary(), ["serve", "--import-path=/", "--control-fd=3", configFile], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  })
  running.add(child)
  const ended = once(child, "exit").then(() => void running.delete(child))

  const log: Record<string, unknown>[] = []
  let complaints = ""
  const [, stdout, stderr, control] = child.stdio
  const linesOf = (stream: unknown) => createInterface(stream as Readable)
  linesOf(stdout).on("line", (line) => {
    if (line.startsWith("{")) log.push(JSON.parse(line))
    else complaints += `${line}\n`
  })
  linesOf(stderr).on("line", (line) => {
    complaints += `${line}\n`
  })
  const ports = new Map<string, number>()
  await new Promise<void>((resolve, reject) => {
    linesOf(control).on("line", (line) => {
      const { event, socket, port } = JSON.parse(line)
      if (event === "listen") ports.set(socket, port)
      if (ports.size === 2) resolve()
    })
    ended.then(() => reject(new Error(`workerd ended instead of listening.\n${complaints}`)))
  })

  const urlOf = (socket: string) => `http://127.0.0.1:${ports.get(socket)}`
  return {
    url: urlOf("http"),
    log,
    runCron: async () => {
      const { ok } = await fetch(urlOf("cron"))
      if (!ok) throw new Error(`The cron trigger failed.\n${complaints}`)
    },
    kill: async (signal = "SIGKILL") => {
      child.kill(signal)
      await ended
    },
  }
}
