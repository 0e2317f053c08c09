import { readPort } from "../src/node/settings.ts"
import type { Env } from "../src/sites/secrets.ts"

/**
 * Where the sandbox should listen: as `PORCHLIGHT_SANDBOX_PORT` says, else one above the server.
 *
 * @returns 0 for any free port, where the server too takes any, or takes the last there is
 * @throws {SettingsError}
 */
export const sandboxPort = (env: Env, serverPort: number): number => {
  const wished = env.PORCHLIGHT_SANDBOX_PORT?.trim()
  if (wished) return readPort("PORCHLIGHT_SANDBOX_PORT", wished)
  return serverPort === 0 || serverPort === 65_535 ? 0 : serverPort + 1
}
