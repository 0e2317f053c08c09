import type * as z from "zod/mini"
import { configJsonSchema } from "./json-schema.ts"

type Schema = z.core.JSONSchema._JSONSchema

/** The keys that the configuration knows at a place. */
export const knownKeys = (path: readonly PropertyKey[]): string[] =>
  path
    .reduce<Schema[]>((schemas, key) => schemas.flatMap(step(key)), [configJsonSchema()].flatMap(branches))
    .flatMap(keysOf)

const step =
  (key: PropertyKey) =>
  (schema: Schema): Schema[] => {
    if (typeof schema === "boolean") return []
    const below =
      typeof key === "number" ? schema.items : (schema.properties?.[String(key)] ?? schema.additionalProperties)
    return (Array.isArray(below) ? below : below === undefined ? [] : [below]).flatMap(branches)
  }

const branches = (schema: Schema): Schema[] =>
  typeof schema === "boolean" ? [] : [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]

const keysOf = (schema: Schema): string[] => {
  if (typeof schema === "boolean") return []
  const names = typeof schema.propertyNames === "object" ? (schema.propertyNames.enum ?? []) : []
  return [...Object.keys(schema.properties ?? {}), ...names.map(String)]
}

/** The one of some known words that a mistyped one was meant to be: the same but for capitals, or two slips away. */
export const nearest = (typed: string, known: readonly string[]): string | undefined => {
  const slips = known.map((word) => ({ word, count: distance(typed.toLowerCase(), word.toLowerCase()) }))
  const best = slips.sort((a, b) => a.count - b.count)[0]
  return best && best.count <= Math.min(2, best.word.length - 2) ? best.word : undefined
}

/** Levenshtein's distance, a row at a time. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j += 1) {
      const replaced = (row[j] ?? 0) + (letter === to[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
