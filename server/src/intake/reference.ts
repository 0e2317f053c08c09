/** Crockford's base 32: no I, L, O or U, so that nothing is misheard or misread on the phone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * A reference such as `7K3M-9QXT`: 40 random bits that can be read out on the phone.
 *
 * @param randomBytes gives that many random bytes
 */
export const makeReference = (randomBytes: (size: number) => Uint8Array): string => {
  const letters = [...randomBytes(8)].map((byte) => ALPHABET[byte % 32]).join("")
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/**
 * A reference as somebody read it out or typed it: in small letters, without its hyphen, with an O or an L that is none (Crockford's
 * base 32 reads them as 0 and 1).
 *
 * @example
 * readReference("7k3m 9oxt") // "7K3M-90XT"
 */
export const readReference = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1")
    .replace(/^.{4}(?=.{4}$)/, "$&-")
