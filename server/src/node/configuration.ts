import { readFileSync } from "node:fs"
import type { Secrets } from "../ledger/keys/secrets.ts"
import { demoConfig } from "../sites/demo.ts"
import { type Settings, SettingsError } from "./settings.ts"

/**
 * The text of the configuration that is named, else that of the demo.
 *
 * @throws {SettingsError} where the file cannot be read
 */
export const readConfig = ({ configFile }: Pick<Settings, "configFile">): string => {
  if (configFile === undefined) return JSON.stringify(demoConfig)
  try {
    return utf8.decode(readFileSync(configFile))
  } catch (error) {
    throw new SettingsError(`PORCHLIGHT_CONFIG names ${configFile}, which ${reasonOf(error)}.`)
  }
}

/** Read in any other encoding, an accent would reach the visitors as a question mark. */
const utf8 = new TextDecoder("utf-8", { fatal: true })

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ENOENT") return "is not there"
  if (code === "EISDIR") return "is a folder"
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "is not in UTF-8: save it in that encoding"
  if (code === "EACCES" || code === "EPERM") return "this user may not read"
  return "cannot be read"
}

/**
 * What the keys of the bookings on disk are wrapped by.
 *
 * @param demoSecret makes one where none is set: only the demo may do without
 * @throws {SettingsError} where there is none
 */
export const sealingSecrets = (
  { secret, secretBefore, configFile }: Pick<Settings, "secret" | "secretBefore" | "configFile">,
  demoSecret?: () => string,
): Secrets => {
  const found = secret ?? (configFile === undefined ? demoSecret?.() : undefined)
  if (found) return { current: found, before: secretBefore }
  throw new SettingsError(
    "PORCHLIGHT_SECRET is not set. It seals the bookings on disk: set it to a long random text (openssl rand -hex 32) and keep it.",
  )
}
