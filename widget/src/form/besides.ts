import type { Language } from "@porchlight/shared/limits"
import type { AfterMessages, FaultMessages } from "../messages/messages.ts"

/** What the form's second half fetches besides, by the names that a release has for it. */
type Besides = Record<`${Language}-after`, { messages: AfterMessages }> &
  Record<`${Language}-faults`, { messages: FaultMessages }> & {
    faults: typeof import("./faults/faults.ts")
    extras: typeof import("./extras/extras.ts")
    vouch: typeof import("../vouch/vouch.ts")
  }

/** Imports one of the newest release's chunks, under an address at which it has not been asked for yet. */
export type ImportAgain = <Name extends keyof Besides>(name: Name) => Promise<Besides[Name]>
