import { readConfig, sealingSecrets } from "../src/node/configuration.ts"
import { readSettings } from "../src/node/settings.ts"
import { checkSites } from "../src/sites/load.ts"
import type { Env } from "../src/sites/secrets.ts"
import { sandboxAt } from "./sandbox-process.ts"

/**
 * Finds what the server would refuse at its start, so that it is told before a build, which takes its time.
 *
 * @throws with what to mend
 */
export const checkStart = (env: Env): void => {
  const settings = readSettings(env)
  checkSites(readConfig(settings), { env, sandbox: sandboxAt("http://127.0.0.1").account })
  sealingSecrets(settings, () => "the demo's own")
}
