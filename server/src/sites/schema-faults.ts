import type * as z from "zod/mini"
import { type Fault, pathOf } from "./config-error.ts"
import { knownKeys, nearest } from "./known-keys.ts"

/** What the schema found, in plain words. Tells keys, types and allowed values, never a value of the file. */
export const schemaFaults = (issues: readonly z.core.$ZodIssue[]): Fault[] =>
  issues.flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue.path, key))
    return [{ path: pathOf(issue.path), message: messageOf(issue) }]
  })

const unknownKey = (path: readonly PropertyKey[], key: string): Fault => {
  // Whatever does not look like a key might be a secret in the wrong place.
  const shown = /^[A-Za-z$][\w-]{0,31}$/.test(key)
  return shown
    ? { path: pathOf([...path, key]), message: unknownKeyMessage(key, knownKeys(path)) }
    : { path: pathOf(path), message: "holds a key that is not known here" }
}

const unknownKeyMessage = (key: string, known: readonly string[]): string => {
  // Known, but refused: only ServiceTitan's environments differ in their keys, and only by the addresses.
  if (known.includes(key)) return 'goes only with the environment "custom": take it out, or change the environment'
  const meant = nearest(key, known)
  return meant ? `is not known here; did you mean ${meant}?` : "is not known here; take it out"
}

const KINDS: Record<string, string> = {
  string: "must be a text in quotes",
  int: "must be a whole number",
  number: "must be a whole number",
  boolean: "must be true or false",
  array: "must be a list in [ ]",
  tuple: "must be a list in [ ]",
  object: "must be an object in { }",
  record: "must be an object in { }",
}

const messageOf = (issue: z.core.$ZodIssue): string => {
  const missing = issue.input === undefined
  const is = missing ? "is missing: must be" : "must be"
  switch (issue.code) {
    case "invalid_type":
      return missing ? "is missing" : worded(issue, KINDS[issue.expected])
    case "invalid_value":
      return `${is} ${oneOf(issue.values)}`
    case "invalid_union":
      if ("options" in issue && issue.options) return `${is} ${oneOf(issue.options)}`
      return missing ? "is missing" : worded(issue)
    case "too_small":
      return worded(issue, `must be at least ${issue.minimum}`)
    case "too_big":
      return worded(issue, `must be at most ${issue.maximum}`)
    default:
      return worded(issue)
  }
}

const UNSAID = "Invalid input"

/** The words that stand with the rule in the schema, where there are any. */
const worded = (issue: z.core.$ZodIssue, otherwise = "is not what is expected here") =>
  issue.message === UNSAID ? otherwise : issue.message

const oneOf = (values: readonly z.core.util.Primitive[]) =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(", ")}`
