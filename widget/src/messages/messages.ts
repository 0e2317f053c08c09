import type { messages } from "./en.ts"

/** Every text of the form. English sets the keys; a language that lacks one does not compile. */
export type Messages = typeof messages
