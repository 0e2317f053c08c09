import type { FailureReason, Prefill, WidgetEvents } from "../src/contract.ts"
import type { PorchlightEvents, PorchlightFailure, PorchlightValues } from "./types.ts"

/**
 * The package's types stand on their own, since nobody who installs it has our sources. This file does not compile once
 * they say something else than the widget does.
 */
type Same<A, B> = [A, B] extends [B, A] ? true : false

export const agreed: [
  Same<PorchlightEvents, WidgetEvents>,
  Same<PorchlightFailure, FailureReason>,
  Same<PorchlightValues, Prefill>,
] = [true, true, true]
