import type { OptionalPart } from "./payload.ts"

/** Which optional part of a CreateBooking a field of a 400 belongs to, by how its name begins. */
const PARTS: readonly (readonly [RegExp, OptionalPart])[] = [
  [/^address/i, "address"],
  [/^contacts/i, "contacts"],
  [/^campaign/i, "campaign"],
  [/^(?:jobtype|businessunit)/i, "office"],
  [/^priority/i, "priority"],
  [/^customertype/i, "customerType"],
]

/** The fields that every booking is sent with. */
const REQUIRED = /^(?:name|summary|source|start|externalid|isfirsttimeclient)/i

/** Configured ids and choices: they go stale at the office, and can be picked again there. */
const CHOICES: readonly OptionalPart[] = ["campaign", "office", "priority", "customerType"]

/**
 * What a booking should go without after a 400.
 *
 * @param fields the keys of the answer's `errors`, such as `Address.Zip`, `$.campaignId` or the `request` that names nothing
 * @param sent the optional parts that the refused booking had
 * @param leftOut what it went without
 * @returns all that the next one goes without; undefined where what was refused cannot be left out, or nothing is left to
 *   leave out
 */
export const leaveOut = (
  fields: readonly string[],
  sent: readonly OptionalPart[],
  leftOut: readonly string[],
): readonly string[] | undefined => {
  const names = fields.map((field) => field.replace(/^(?:\$\.|request\.|booking\.)+/i, ""))
  const parts = names.map(partOf).filter((part) => part !== undefined)
  if (parts.length === 0 && !names.some((name) => REQUIRED.test(name))) return guess(sent, leftOut)
  const named = parts.find((part) => sent.includes(part))
  return named && [...leftOut, named]
}

const partOf = (name: string): OptionalPart | undefined => PARTS.find(([pattern]) => pattern.test(name))?.[1]

/** ServiceTitan did not say what is wrong: what the office misses least goes first, how to reach the visitor goes last. */
const guess = (sent: readonly OptionalPart[], leftOut: readonly string[]): readonly string[] | undefined => {
  const choices = CHOICES.filter((part) => sent.includes(part))
  if (choices.length > 0) return [...leftOut, ...choices]
  if (sent.includes("address")) return [...leftOut, "address"]
  // ServiceTitan takes no booking that has neither, so the address comes back for one more try.
  if (sent.includes("contacts")) return [...leftOut.filter((part) => part !== "address"), "contacts"]
  return undefined
}
