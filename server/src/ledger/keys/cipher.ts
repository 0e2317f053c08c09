import { Buffer } from "node:buffer"
import { createCipheriv, createDecipheriv, type KeyObject } from "node:crypto"
import { randomBytes } from "../../random.ts"

const VERSION = 1
const VERSION_BYTE = Buffer.of(VERSION)
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM with a fresh nonce each time. Layout: version (1 byte), nonce (12), tag (16), ciphertext.
 *
 * @param key a key object, not its bytes: turning those into one for each booking takes longer than sealing it
 * @param label what the data belongs to; opening it under another label fails
 */
export const encrypt = (key: KeyObject, data: string | Uint8Array, label: string): Uint8Array => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(label))
  const start = typeof data === "string" ? cipher.update(data, "utf8") : cipher.update(data)
  const end = cipher.final()
  return Buffer.concat([VERSION_BYTE, nonce, cipher.getAuthTag(), start, end])
}

/** @throws where the data was changed, or encrypted with another key or under another label */
export const decrypt = (key: KeyObject, encrypted: Uint8Array, label: string): Buffer => {
  const bytes = Buffer.from(encrypted)
  if (bytes[0] !== VERSION) throw new Error("This was sealed by another version of Porchlight.")
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
  const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
  // Naming the length refuses a tag that was cut short: a short one could be guessed.
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(label))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
