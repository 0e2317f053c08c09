/**
 * A fresh idempotency key: a random UUID (RFC 9562, version 4).
 *
 * Made with `getRandomValues`, since `randomUUID` is missing on pages without TLS. The two free bits beside the variant are zero.
 */
export const newKey = (): string => "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, randomDigit)

const randomDigit = () => {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return (byte % 16).toString(16)
}
