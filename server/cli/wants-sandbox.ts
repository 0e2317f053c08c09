import { readConfig } from "../src/node/configuration.ts"
import type { Env } from "../src/sites/secrets.ts"

/**
 * Whether any site of a configuration goes to the sandbox; without a configuration the demo does. Never in production,
 * where the sandbox refuses to start. What is wrong with the file, or missing for it, is told when the server starts.
 */
export const wantsSandbox = (configFile: string | undefined, env: Env): boolean => {
  if (env.NODE_ENV === "production") return false
  if (configFile === undefined) return true
  try {
    const { sites } = JSON.parse(readConfig({ configFile }))
    return sites.some(
      (site: { serviceTitan?: { environment?: unknown } }) => site.serviceTitan?.environment === "sandbox",
    )
  } catch {
    return false
  }
}
