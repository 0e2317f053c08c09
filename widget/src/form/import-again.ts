import type { Language } from "@porchlight/shared/limits"
import type { AfterMessages, FaultMessages } from "../messages/messages.ts"

/** The chunks that the form's second half fetches in turn, by their names in a release. */
export type LaterChunks = Record<`${Language}-after`, { messages: AfterMessages }> &
  Record<`${Language}-faults`, { messages: FaultMessages }> & {
    faults: typeof import("./faults/faults.ts")
    questions: typeof import("./extras/questions.ts")
    prefill: typeof import("./extras/prefill.ts")
    vouch: typeof import("../vouch/vouch.ts")
  }

/** Imports a chunk of the newest release, at an address that has not been tried yet. */
export type ImportAgain = <Name extends keyof LaterChunks>(name: Name) => Promise<LaterChunks[Name]>
