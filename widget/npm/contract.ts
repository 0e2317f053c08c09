import type { Command, PorchlightApi } from "../src/api.ts"
import type { FailureReason, OpenWish, Prefill, WidgetEvents } from "../src/contract.ts"
import type {
  Porchlight,
  PorchlightCommand,
  PorchlightEvents,
  PorchlightFailure,
  PorchlightValues,
  PorchlightWish,
} from "./types.ts"

/**
 * The package's types stand on their own, since nobody who installs it has our sources. This file stops compiling when they
 * differ from the widget's.
 */
type Same<A, B> = [A, B] extends [B, A] ? true : false

export const agreed: [
  Same<PorchlightEvents, WidgetEvents>,
  Same<PorchlightFailure, FailureReason>,
  Same<PorchlightValues, Prefill>,
  Same<PorchlightWish, OpenWish>,
  Same<PorchlightCommand, Command>,
  Same<Porchlight, PorchlightApi>,
] = [true, true, true, true, true, true]
