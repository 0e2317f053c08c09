import { ConfigError } from "../src/sites/config-error.ts"
import { loadSites } from "../src/sites/load.ts"
import { acmeConfig, acmeEnv } from "./acme.ts"

/** What is said of each path of a wrong file. */
export const faultsOf = (file: unknown, env: Record<string, string> = acmeEnv): Record<string, string> => {
  try {
    loadSites(typeof file === "string" ? file : JSON.stringify(file), env)
    return {}
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return Object.fromEntries(error.faults.map(({ path, message }) => [path, message]))
  }
}

/** What is said of a file whose one site is Acme with some changes. */
export const faultsWith = (changes: object, env?: Record<string, string>): Record<string, string> =>
  faultsOf({ sites: [{ ...acmeConfig, ...changes }] }, env)
