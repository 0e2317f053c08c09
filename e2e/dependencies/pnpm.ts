import { execFile } from "node:child_process"
import { ROOT } from "../run/command.ts"

/** What a command of pnpm came to. */
export type Outcome = { code: number; output: string; complaints: string }

/** Runs a command of the pnpm that runs ours; of one that is fetched, where none or another one does. */
export const pnpm = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const { npm_config_user_agent: runner = "", npm_execpath: itsPath = "" } = process.env
    const [file, first] = runner.startsWith("pnpm/12.") ? [itsPath, []] : ["npx", ["-y", "pnpm@12"]]
    const options = { cwd: ROOT, maxBuffer: 100_000_000, shell: process.platform === "win32" }
    execFile(file, [...first, ...args], options, (error, output, complaints) => {
      const code = error ? (typeof error.code === "number" ? error.code : 1) : 0
      resolve({ code, output, complaints })
    })
  })
