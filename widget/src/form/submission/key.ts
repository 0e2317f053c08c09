/**
 * A fresh idempotency key: a random UUID (RFC 9562, version 4).
 *
 * Made of `getRandomValues`, since `randomUUID` is missing on pages that are served without TLS. The two bits of the variant
 * that may be anything are zero.
 */
export const newKey = (): string => "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, randomDigit)

const randomDigit = () => {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return (byte % 16).toString(16)
}
