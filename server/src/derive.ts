import { hkdfSync } from "node:crypto"

/** The length of a key for AES-256 or HMAC-SHA-256. */
export const KEY_BYTES = 32

/** What is handed out is signed with. The first signs; what the others signed is still taken, while the secret is being changed. */
export type SigningSecrets = readonly [current: string, ...before: string[]]

/** Derives a key from a secret (HKDF with SHA-256, RFC 5869). Each purpose has its own key, and no key reveals another. */
export const derive = (secret: string, purpose: string, bytes = KEY_BYTES): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "porchlight", purpose, bytes))
