import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { runTool } from "./run-tool.ts"

/**
 * Runs wrangler to its end, for this repository's Worker.
 *
 * @param words its command and what belongs to that
 * @returns the exit code
 */
export const runWrangler = (words: readonly string[]): Promise<number> => {
  const script = join(createRequire(import.meta.url).resolve("wrangler/package.json"), "../bin/wrangler.js")
  const config = fileURLToPath(new URL("../wrangler.jsonc", import.meta.url))
  return runTool([script, ...words, "--config", config], { WRANGLER_SEND_METRICS: "false", ...process.env })
}

/** `pnpm wrangler …`: on the Node.js that this repository brings, which may be newer than the machine's. */
if (import.meta.main) process.exitCode = await runWrangler(process.argv.slice(2))
