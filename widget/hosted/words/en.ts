import { messages as afterwards } from "../../src/messages/en-after.ts"
import { messages as faults } from "../../src/messages/en-faults.ts"

export { messages } from "../../src/messages/en.ts"

/** A page without scripts may have to say anything at all. */
export const after = { ...afterwards, ...faults }
