import { hkdfSync } from "node:crypto"

/** Of a key for AES-256 or HMAC-SHA-256. */
export const KEY_BYTES = 32

/** A key out of a secret (HKDF with SHA-256, RFC 5869): each purpose has one of its own, and none tells of another. */
export const derive = (secret: string, purpose: string, bytes = KEY_BYTES): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "porchlight", purpose, bytes))
