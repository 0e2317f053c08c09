import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from "node:crypto"
import { randomBytes } from "../random.ts"

/** Keeps contact data unreadable in the ledger's file, and says whether two bodies are the same without keeping them. */
export type Seal = {
  /** @param label what the data belongs to; opening it under another label fails */
  seal(text: string, label: string): Uint8Array
  /** @throws where the data was changed, or sealed with another secret or under another label */
  open(sealed: Uint8Array, label: string): string
  /** A keyed hash: without the secret it tells nothing of what was hashed. */
  fingerprint(text: string): string
}

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A key object and not its bytes: those would be made into one for every booking, which takes longer than to seal it. */
const derive = (secret: string, purpose: string) =>
  createSecretKey(new Uint8Array(hkdfSync("sha256", secret, "porchlight", purpose, 32)))

/**
 * AES-256-GCM with a key derived from `PORCHLIGHT_SECRET` (HKDF, RFC 5869), a fresh nonce for each booking.
 * Layout: version (1 byte), nonce (12), tag (16), ciphertext.
 */
export const createSeal = (secret: string): Seal => {
  const sealing = derive(secret, "ledger/seal/1")
  const hashing = derive(secret, "ledger/fingerprint/1")
  return {
    seal: (text, label) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(label))
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
    },
    open: (sealed, label) => {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== VERSION) throw new Error("This booking was sealed by another version of Porchlight.")
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
      const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
      // With its length told, a tag that was cut short is refused: a short one could be guessed.
      const decipher = createDecipheriv("aes-256-gcm", sealing, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(label))
        .setAuthTag(tag)
      return decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8")
    },
    fingerprint: (text) => createHmac("sha256", hashing).update(text).digest("base64url"),
  }
}
