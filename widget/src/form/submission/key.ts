/**
 * A fresh idempotency key: a random UUID (RFC 9562, version 4).
 *
 * Made of `getRandomValues`, since `randomUUID` is missing on pages that are served without TLS. The two bits of the variant
 * that may be anything are zero.
 */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-")
