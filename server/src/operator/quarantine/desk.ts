import type { Suspicion } from "@porchlight/shared"
import type { Decision } from "@porchlight/shared/operator/choices"
import type { Changed, ChangedMany, Counted } from "../desk.ts"

/** What is quarantined: of one site or all, for one reason or any. */
export type QuarantineFilter = { site?: string | undefined; reason?: Suspicion | undefined }

/** What an operator does with what looks like a robot's. Plain data, so that it may travel from one object to another. */
export type QuarantineDesk = {
  decide(decision: Decision, site: string, reference: string): Promise<Changed>
  count(filter: QuarantineFilter): Promise<Counted>
  /** The same for all of them, if there are still `expected`. */
  decideMany(decision: Decision, filter: QuarantineFilter, expected: number): Promise<ChangedMany>
}
