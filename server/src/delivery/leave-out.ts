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

/**
 * The optional part that a booking should go without after a 400.
 *
 * @param fields the keys of the answer's `errors`, such as `Address.Zip` or `$.campaignId`
 * @returns undefined where what was refused cannot be left out, or was left out already
 */
export const nextPartToLeaveOut = (fields: readonly string[], leftOut: readonly string[]): OptionalPart | undefined => {
  for (const field of fields) {
    const name = field.replace(/^(?:\$\.|request\.|booking\.)+/i, "")
    const part = PARTS.find(([pattern]) => pattern.test(name))?.[1]
    if (part !== undefined && !leftOut.includes(part)) return part
  }
  return undefined
}
