export { messages } from "../../src/messages/en.ts"
export { messages as after } from "../../src/messages/en-after.ts"
