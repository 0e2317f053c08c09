import { spawn } from "node:child_process"
import { once } from "node:events"
import { constants } from "node:os"

/**
 * Runs a Node script to its end in this terminal. A signal that would end us is the script's to obey, and we go after it.
 *
 * @returns the exit code; where a signal came, 128 and its number, whatever the script calls that: wrangler calls it a success
 */
export const runTool = async (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> => {
  const child = spawn(process.execPath, args, { stdio: "inherit", env })
  let stoppedBy: NodeJS.Signals | undefined
  const handOn = (signal: NodeJS.Signals) => {
    stoppedBy = signal
    // Ctrl+C has reached it too; what else comes may have been meant for us alone.
    if (signal !== "SIGINT") child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, handOn)
  try {
    const [code] = await once(child, "exit")
    if (stoppedBy) return 128 + constants.signals[stoppedBy]
    return typeof code === "number" ? code : 1
  } finally {
    for (const signal of SIGNALS) process.off(signal, handOn)
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const
