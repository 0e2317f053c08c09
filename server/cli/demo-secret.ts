import { randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { makeDataFolder } from "../src/node/data-folder.ts"

/** The demo's own secret: made at its first start and kept beside its ledger. A real deployment sets `PORCHLIGHT_SECRET`. */
export const demoSecretIn = (dataFolder: string) => (): string => {
  const file = join(dataFolder, "demo-secret")
  try {
    return readFileSync(file, "utf8")
  } catch {
    const secret = randomBytes(32).toString("hex")
    makeDataFolder(dataFolder)
    writeFileSync(file, secret, { mode: 0o600 })
    return secret
  }
}
