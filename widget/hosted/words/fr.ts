export { messages } from "../../src/messages/fr.ts"
export { messages as after } from "../../src/messages/fr-after.ts"
