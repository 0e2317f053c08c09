import type { TextKey } from "@porchlight/shared/text-keys"
import type { messages } from "./en.ts"
import type { messages as after } from "./en-after.ts"

/** Every text of the form as it is first seen. English sets the keys; a language that lacks one does not compile. */
export type Messages = Record<keyof typeof messages & TextKey, string>

/** Every text that is said once something was typed: they come with the form's second half. */
export type AfterMessages = Record<keyof typeof after & TextKey, string>
