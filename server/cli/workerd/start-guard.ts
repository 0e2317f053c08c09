import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

export type Guard = {
  /** Ends this workerd, should this process be gone before it. */
  watch(pid: number): void
  /** There is no workerd any more: lets go of the folder. */
  release(): void
  /** Resolves once the guard is gone, however it went. */
  ended: Promise<void>
}

/**
 * Holds a data folder for as long as a workerd may work in it, also where this process is killed. workerd itself would let a second
 * one work on the same objects, and deliver everything twice.
 *
 * @throws where another process holds the folder
 */
export const startGuard = async (dataFolder: string): Promise<Guard> => {
  const script = fileURLToPath(new URL("guard.ts", import.meta.url))
  // In a group of its own: a kill of this process's group must leave the guard, or nobody ends what is left of it.
  const child = spawn(process.execPath, [script, dataFolder], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  })
  const ended = once(child, "exit").then(() => {})
  // A guard that is gone is told by `ended`.
  child.stdin.on("error", () => {})
  const said = await firstLine(child.stdout)
  if (said !== "locked") throw new Error(said ?? "The guard of the data folder did not start.")
  return {
    watch: (pid) => void child.stdin.write(`${pid}\n`),
    release: () => void child.stdin.end("0\n"),
    ended,
  }
}

const firstLine = async (stream: NodeJS.ReadableStream): Promise<string | undefined> => {
  for await (const line of createInterface(stream)) return line
  return undefined
}
