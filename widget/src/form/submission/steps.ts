import type { FieldError } from "@porchlight/shared/problem"
import type { Group } from "@porchlight/shared/site"
import type { Emit } from "../../contract.ts"
import { type FieldName, fieldOf, type Values } from "../values.ts"
import { groupOf } from "./groups.ts"

/**
 * Tells the page how far its visitors get: once for each group that somebody is done with and has gone on from. Only the
 * group's name is told, never what is in it.
 *
 * @returns to be called with the fields that the visitor has been to, and the one that they are at
 */
export const followSteps = (findFaults: (values: Values) => readonly FieldError[]) => {
  const told = new Set<Group>()
  return (been: Iterable<FieldName>, at: FieldName, values: Values, emit: Emit): void => {
    const faulty = new Set(findFaults(values).map(({ field }) => groupAt(field)))
    for (const group of new Set(Array.from(been, groupOf))) {
      if (!group || group === groupOf(at) || told.has(group) || faulty.has(group)) continue
      told.add(group)
      emit("step", { group })
    }
  }
}

const groupAt = (path: string) => {
  const field = fieldOf(path)
  return field && groupOf(field)
}
