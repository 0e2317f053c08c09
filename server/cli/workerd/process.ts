import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
import { workerdConfig } from "./config.ts"

export type WorkerdOptions = {
  /** Everything that outlives the process: start again with the same folder. */
  dataFolder: string
  /** What `toSiteLines` gives. */
  siteLines: string
  /** The deployment's variables and secrets. */
  env: Readonly<Record<string, string>>
  host?: string
  /** 0 takes any free port. */
  port: number
  /** What stands around the Worker, by module name; see `workerdConfig`. */
  around?: Readonly<Record<string, string>>
  /** Takes each line that the Worker and its objects log. */
  onLine: (line: string) => void
  /** Takes each line that the runtime itself writes for people, such as where an exception came from. */
  onComplaint?: (line: string) => void
  /** Takes its process id as soon as it has one: before it listens, and before it works. */
  onSpawn?: (pid: number) => void
}

export type WorkerdProcess = {
  url: string
  /** Lets the cron trigger go off, and resolves once it is done. */
  runCron(): Promise<void>
  /** Sends a signal, and resolves once the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>
  /** Resolves once the process is gone, however it went. */
  ended: Promise<void>
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The program itself: the package's own command is a Node script in front of it, which a kill would leave behind. */
const program = (): string => {
  const path: unknown = createRequire(import.meta.url)("workerd").default
  if (typeof path !== "string") throw new Error("The workerd package names no program.")
  return path
}

const running = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL")
})

/**
 * Starts the built Worker on a raw workerd, without wrangler: it is up after a fifth of a second, asks the internet for
 * nothing, and ends as any process does.
 *
 * @throws with what workerd wrote, where it ends instead of listening
 */
export const startWorkerdProcess = async (options: WorkerdOptions): Promise<WorkerdProcess> => {
  const { dataFolder, siteLines, env, host = "127.0.0.1", port, around, onLine, onComplaint, onSpawn } = options
  const objectsFolder = join(dataFolder, "objects")
  const sitesFile = join(dataFolder, "sites.txt")
  const configFile = join(dataFolder, "workerd.capnp")
  mkdirSync(objectsFolder, { recursive: true, mode: 0o700 })
  writeFileSync(sitesFile, siteLines)
  const files = { objectsFolder, sitesFile, publicFolder: at("../../dist/public"), besideFile: at("beside.js"), around }
  const address = host.includes(":") ? `[${host}]` : host
  writeFileSync(configFile, workerdConfig(`${address}:${port}`, files, Object.keys(env)))

  const child = spawn(program(), ["serve", "--import-path=/", "--control-fd=3", configFile], {
    env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  })
  if (child.pid !== undefined) onSpawn?.(child.pid)
  running.add(child)
  const ended = once(child, "exit").then(() => void running.delete(child))

  let complaints = ""
  const [, stdout, stderr, control] = child.stdio
  linesOf(stdout).on("line", onLine)
  linesOf(stderr).on("line", (line) => {
    complaints = `${complaints}${line}\n`.slice(-COMPLAINTS_KEPT)
    onComplaint?.(line)
  })
  const ports = await listening(control, 2).catch(() => {
    throw new Error(`workerd ended instead of listening.\n${complaints}`)
  })

  return {
    url: `http://${address}:${ports.get("http")}`,
    runCron: async () => {
      const { ok } = await fetch(`http://127.0.0.1:${ports.get("cron")}`)
      if (!ok) throw new Error(`The cron trigger failed.\n${complaints}`)
    },
    end: async (signal) => {
      child.kill(signal)
      await ended
    },
    ended,
  }
}

const COMPLAINTS_KEPT = 10_000

const linesOf = (stream: unknown) => {
  if (!(stream instanceof Readable)) throw new TypeError("workerd was started without its pipes.")
  return createInterface(stream)
}

/** The ports by the names of their sockets, once that many are open. */
const listening = (control: unknown, sockets: number) =>
  new Promise<ReadonlyMap<string, number>>((resolve, reject) => {
    const ports = new Map<string, number>()
    linesOf(control)
      .on("line", (line) => {
        const { event, socket, port } = JSON.parse(line)
        if (event === "listen") ports.set(socket, port)
        if (ports.size === sockets) resolve(ports)
      })
      .on("close", reject)
  })
