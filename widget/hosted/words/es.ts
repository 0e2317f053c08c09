import { messages as afterwards } from "../../src/messages/es-after.ts"
import { messages as faults } from "../../src/messages/es-faults.ts"

export { messages } from "../../src/messages/es.ts"

/** A page without scripts may have to say anything at all. */
export const after = { ...afterwards, ...faults }
