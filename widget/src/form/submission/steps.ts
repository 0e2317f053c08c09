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
    let faulty: (Group | undefined)[] | undefined
    for (const field of been) {
      const group = groupOf(field)
      if (!group || group === groupOf(at) || told.has(group)) continue
      faulty ??= findFaults().map((fault) => groupAt(fault.field))
      if (faulty.includes(group)) continue
      told.add(group)
      emit("step", { group })
    }
  }
}

const groupAt = (path: string) => {
  const field = fieldOf(path)
  return field && groupOf(field)
}
