import type { TextKey } from "@porchlight/shared/text-keys"
import type { messages } from "./en.ts"
import type { messages as after } from "./en-after.ts"
import type { messages as faults } from "./en-faults.ts"

/** Every text of the form as it is first seen. English sets the keys; a language that lacks one does not compile. */
export type Messages = Record<keyof typeof messages & TextKey, string>

/** Every text that is said once something was typed: they come with the form's second half. */
export type AfterMessages = Record<keyof typeof after & TextKey, string>

/** Every text that is said only once something was found wrong: they come then. */
export type FaultMessages = Record<keyof typeof faults & TextKey, string>

/** What it takes to say what is wrong, beside what was asked. */
export type FaultWords = AfterMessages & FaultMessages
