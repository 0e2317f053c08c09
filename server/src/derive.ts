import { hkdfSync } from "node:crypto"

/** The length of a key for AES-256 or HMAC-SHA-256. */
export const KEY_BYTES = 32

/** Derives a key from a secret (HKDF with SHA-256, RFC 5869). Each purpose has its own key, and no key reveals another. */
export const derive = (secret: string, purpose: string, bytes = KEY_BYTES): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "porchlight", purpose, bytes))
