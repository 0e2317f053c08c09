/**
 * A fresh idempotency key: 128 random bits in hexadecimal.
 *
 * Not a UUID of `randomUUID`, which is missing on pages that are served without TLS; `getRandomValues` is there too.
 */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
