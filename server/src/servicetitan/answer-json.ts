/** The source text that a reviver gets beside each primitive (ECMAScript 2026, `JSON.parse` source text access). */
type ReviverContext = { source?: string }

type Reviver = (this: unknown, key: string, value: unknown, context: ReviverContext) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown

/**
 * Parses an answer whatever it is.
 *
 * Integers beyond 2^53 come back as strings with all their digits: ServiceTitan's ids are int64.
 *
 * @returns the value, or undefined where the text is not JSON
 */
export const parseAnswer = (text: string): unknown => {
  try {
    return parse(text, (_key, value, { source }) =>
      typeof value === "number" && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source) ? source : value,
    )
  } catch {
    return undefined
  }
}

/** The members of an object; none for anything else. */
export const members = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** An id as the text of its digits, from a number or a string. Zero is what a serializer writes for an id that is not there. */
export const idOf = (value: unknown): string | undefined => {
  if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined
  return typeof value === "string" && /^[1-9]\d{0,18}$/.test(value) ? value : undefined
}

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
