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

const running = new Set<ChildProcess>()
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL")
})

/** What of our own environment a service may see: nothing that would configure it. */
const PASSED_ON = ["PATH", "HOME", "TMPDIR", "SystemRoot"]

/**
 * Starts a script and waits until it logs that it listens.
 *
 * @param event the name of that log line, which holds the `url`
 * @throws with what the process wrote, where it ends instead
 */
export const startService = async (
  script: string,
  { event, env }: { event: string; env: Readonly<Record<string, string>> },
): Promise<Service> => {
  const inherited = Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  const child = spawn(process.execPath, [script], { env: { ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe"] })
  running.add(child)
  const ended = once(child, "exit").then(([code]): { code: number | null } => {
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
      if (!line) return
      log.push(line)
      if (line.event === event && typeof line.url === "string") resolve(line.url)
    })
    ended.then(({ code }) => reject(new Error(`${script} ended with ${code} instead of listening.\n${complaints}`)))
  })

  return {
    url,
    log,
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
