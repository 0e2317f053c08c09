declare global {
  // ES2026; in Node since 22 and not yet in TypeScript's libraries.
  interface JSON {
    rawJSON(text: string): unknown
    parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown
  }
}

const INTEGER = /^-?\d+$/

/**
 * Parses JSON and keeps each integer whole, as a bigint: an int64 does not fit a JavaScript number.
 *
 * @throws {SyntaxError} where the text is not JSON
 */
export const readJson = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown, { source }) =>
    typeof value === "number" && source !== undefined && INTEGER.test(source) ? BigInt(source) : value,
  )

/** Writes JSON with each bigint as a plain number, however large. */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? JSON.rawJSON(String(item)) : item))
