import type { KeyObject } from "node:crypto"
import type { SqlValue } from "./database.ts"
import { encrypt } from "./keys/cipher.ts"
import { fingerprint } from "./keys/hashes.ts"

/**
 * A text of which only what its key makes of it is stored: itself sealed, or its fingerprint. That is made by whoever writes it. On
 * Node this is the ledger's thread; the server's own has a tenth less to do for each booking.
 *
 * `label`: what the text belongs to. It can be opened under no other.
 */
export type Keyed = { key: KeyObject; text: string } & ({ as: "sealed"; label: string } | { as: "fingerprint" })

/** What SQLite is given. A text is sealed differently each time. */
export const asStored = (value: SqlValue | Keyed): SqlValue => {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value
  return value.as === "sealed" ? encrypt(value.key, value.text, value.label) : fingerprint(value.key, value.text)
}
