import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/** The repository's root. Every command runs from there. */
export const ROOT = join(import.meta.dirname, "../..")

/** The path of a file inside an installed package: tools are started by their files, since `pnpm` may not be on the PATH. */
export const tool = (name: string, file: string, importedFrom = ROOT) =>
  join(dirname(createRequire(join(importedFrom, "package.json")).resolve(`${name}/package.json`)), file)

/** No step of a test run takes this long: one that does is stuck, and is ended so that the others are still told. */
const LIMIT_MS = 12 * 60_000

/** The signals that end a command from outside. */
export const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * Runs a script with this Node.js to its end, its output streamed to ours.
 *
 * @returns the exit code; 1 where it was ended by a signal or took too long
 */
export const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: LIMIT_MS,
      killSignal: "SIGKILL",
    })
    // Ctrl+C reaches all processes of a terminal. Any other signal may have been sent to this one alone.
    const handOn = (signal: NodeJS.Signals) => signal !== "SIGINT" && child.kill(signal)
    for (const signal of STOPS) process.on(signal, handOn)
    child.once("error", (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once("close", (code) => {
      for (const signal of STOPS) process.off(signal, handOn)
      resolve(code ?? 1)
    })
  })
