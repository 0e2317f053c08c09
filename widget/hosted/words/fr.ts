import { messages as afterwards } from "../../src/messages/fr-after.ts"
import { messages as faults } from "../../src/messages/fr-faults.ts"

export { messages } from "../../src/messages/fr.ts"

/** A page without scripts may have to say anything at all. */
export const after = { ...afterwards, ...faults }
