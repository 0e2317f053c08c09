import { randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The demo's own secret: made at its first start and kept beside its ledger, in a folder that is there. A real deployment sets `PORCHLIGHT_SECRET`. */
export const demoSecretIn = (dataFolder: string) => (): string => {
  const file = join(dataFolder, "demo-secret")
  try {
    return readFileSync(file, "utf8")
  } catch {
    const secret = randomBytes(32).toString("hex")
    writeFileSync(file, secret, { mode: 0o600 })
    return secret
  }
}
