import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"

/** A line of a service's log. */
export type LogLine = Readonly<Record<string, unknown>>

/** A process of our own that listens somewhere. */
export type Service = {
  url: string
  /** What it has logged so far. */
  log: readonly LogLine[]
  /** Sends a signal and waits until the process has ended. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null }>
}

/** A service whose standard error can be read. */
export type Program = Service & {
  /** What it has written there so far. */
  complaints(): string
}

const running = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL")
})

/** The variables of our own environment that a service gets: none that would configure it. */
const PASSED_ON = ["PATH", "HOME", "TMPDIR", "SystemRoot"]

/** A program with its arguments, and all that it may know of its surroundings. */
export type Command = { program: string; args: readonly string[]; env: Readonly<Record<string, string>> }

/**
 * Starts a script of ours with this Node.js and waits until it logs that it listens.
 *
 * @param event the name of that log line, which holds the `url`
 * @throws with what the process wrote, where it ends instead
 */
export const startService = (
  script: string,
  { event, env }: { event: string; env: Readonly<Record<string, string>> },
): Promise<Service> =>
  startProgram({ program: process.execPath, args: [script], env }, (line) =>
    line.event === event && typeof line.url === "string" ? line.url : undefined,
  )

/**
 * Starts a program and waits until it tells where it listens.
 *
 * @param urlIn gives the address, if this line of its output is the one that tells it; a line that is not JSON has no fields
 * @throws with what the process wrote, where it ends instead
 */
export const startProgram = async (
  { program, args, env }: Command,
  urlIn: (line: LogLine, text: string) => string | undefined,
): Promise<Program> => {
  const inherited = Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  const child = spawn(program, args, { env: { ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe"] })
  running.add(child)
  // Not "exit": its last lines may come after that.
  const ended = once(child, "close").then(([code]): { code: number | null } => {
    running.delete(child)
    return { code: typeof code === "number" ? code : null }
  })

  const log: LogLine[] = []
  let complaints = ""
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (text) => {
      const line = parse(text)
      if (line) log.push(line)
      const told = urlIn(line ?? {}, text)
      if (told !== undefined) resolve(told)
    })
    ended.then(({ code }) =>
      reject(new Error(`${[program, ...args].join(" ")} ended with ${code} instead of listening.\n${complaints}`)),
    )
  })

  return {
    url,
    log,
    complaints: () => complaints,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

/** Some lines are for people and not JSON. */
const parse = (text: string): LogLine | undefined => {
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === "object" && line !== null ? { ...line } : undefined
  } catch {
    return undefined
  }
}
