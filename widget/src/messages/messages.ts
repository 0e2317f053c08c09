import type { TextKey } from "@porchlight/shared/text-keys"
import type { messages } from "./en.ts"
import type { messages as after } from "./en-after.ts"
import type { messages as faults } from "./en-faults.ts"

/** The texts of the form as it is first seen. English sets the keys; a language that lacks one does not compile. */
export type Messages = Record<keyof typeof messages & TextKey, string>

/** The texts that are needed once something was typed. They come with the form's second half. */
export type AfterMessages = Record<keyof typeof after & TextKey, string>

/** The texts that are needed only if something is wrong. They come then. */
export type FaultMessages = Record<keyof typeof faults & TextKey, string>

/** The texts for errors, with those of the questions that errors are about. */
export type FaultWords = AfterMessages & FaultMessages
