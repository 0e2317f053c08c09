import { createInterface } from "node:readline"
import { setTimeout as rest } from "node:timers/promises"
import { lockFolder } from "../../src/ledger/node-database.ts"

/**
 * Run as a process of its own: holds the data folder for a workerd, and ends that workerd once whoever started both is gone. A
 * lock of the starter's own would be let go of when it is killed, while workerd goes on.
 *
 * Its argument is the folder. It says `locked`, or why not. Each line that comes in is the process id of workerd, or 0 once that
 * is gone; the end of the input is the end of the starter.
 */
const guard = async (folder: string) => {
  // Whoever stops all of a group or a service means the starter: the guard goes last.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {})
  const lock = lockFolder(folder)
  console.log("locked")
  let workerd = 0
  for await (const line of createInterface(process.stdin)) workerd = Number(line)
  if (workerd > 0) await killed(workerd)
  lock.close()
}

/** How long a killed process may take to go, in ms: it is nobody's child here, and may stay in the list for good. */
const GONE_AFTER_MS = 5000

const killed = async (pid: number) => {
  const until = Date.now() + GONE_AFTER_MS
  while (Date.now() < until && signalled(pid)) await rest(20)
}

/** Whether the process was still there. */
const signalled = (pid: number): boolean => {
  try {
    return process.kill(pid, "SIGKILL")
  } catch {
    return false
  }
}

try {
  await guard(process.argv[2] ?? "")
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
