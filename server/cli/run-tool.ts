import { spawn } from "node:child_process"
import { once } from "node:events"

/**
 * Runs a Node script to its end in this terminal. A signal that would end us is the script's to obey, and we go after it.
 *
 * @returns the exit code; 1 where it was ended by a signal
 */
export const runTool = async (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> => {
  const child = spawn(process.execPath, args, { stdio: "inherit", env })
  // Ctrl+C has reached it too; what else comes may have been meant for us alone.
  const handOn = (signal: NodeJS.Signals) => signal !== "SIGINT" && child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, handOn)
  try {
    const [code] = await once(child, "exit")
    return typeof code === "number" ? code : 1
  } finally {
    for (const signal of SIGNALS) process.off(signal, handOn)
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const
