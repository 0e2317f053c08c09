export { messages } from "../../src/messages/es.ts"
export { messages as after } from "../../src/messages/es-after.ts"
