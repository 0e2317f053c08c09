import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * Runs wrangler to its end, for this repository's Worker.
 *
 * @param words its command and what belongs to that
 * @returns the exit code
 */
export const runWrangler = (words: readonly string[]): number => {
  const script = join(createRequire(import.meta.url).resolve("wrangler/package.json"), "../bin/wrangler.js")
  const config = fileURLToPath(new URL("../wrangler.jsonc", import.meta.url))
  const { status } = spawnSync(process.execPath, [script, ...words, "--config", config], {
    stdio: "inherit",
    env: { WRANGLER_SEND_METRICS: "false", ...process.env },
  })
  return status ?? 1
}

/** `pnpm wrangler …`: on the Node.js that this repository brings, which may be newer than the machine's. */
if (import.meta.main) process.exitCode = runWrangler(process.argv.slice(2))
