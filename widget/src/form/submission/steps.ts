import type { FieldError } from "@porchlight/shared/problem"
import type { Group } from "@porchlight/shared/site"
import type { Conversation } from "../parts.ts"
import type { FieldName } from "../values.ts"
import { fieldOf } from "./field-names.ts"
import { groupOf } from "./groups.ts"

/**
 * Tells the page how far its visitors get: one `step` event for each group that somebody has moved on from without errors. It
 * tells the group's name, never what was entered.
 *
 * @returns a function to be called after each change, with the field that was changed. It calls `findFaults` only where there
 *   may be something to tell, which at most keystrokes there is not
 */
export const followSteps = () => {
  const told = new Set<Group>()
  return ({ been, emit }: Conversation, at: FieldName, findFaults: () => FieldError[]): void => {
    const visited = new Set([...been].flatMap((field) => groupOf(field) ?? []))
    const left = [...visited].filter((group) => group !== groupOf(at) && !told.has(group))
    if (left.length === 0) return
    const faulty = new Set(findFaults().map(({ field }) => groupAt(field)))
    for (const group of left) {
      if (faulty.has(group)) continue
      told.add(group)
      emit("step", { group })
    }
  }
}

const groupAt = (path: string) => {
  const field = fieldOf(path)
  return field && groupOf(field)
}
