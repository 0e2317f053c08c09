import { type Moment, markSent } from "../src/delivery/advance.ts"
import type { DeliveryEvent } from "../src/delivery/events.ts"
import type { Progress } from "../src/ledger/progress.ts"
import type { RefusalReason } from "../src/servicetitan/outcome.ts"

const SECOND = 1000
export const HOUR = 3600 * SECOND
export const RECEIVED = Date.UTC(2026, 10, 23, 15)
/** So many seconds after it was received. */
export const at = (seconds: number, more: Partial<Moment> = {}): Moment => ({
  now: RECEIVED + seconds * SECOND,
  random: 0.5,
  since: RECEIVED,
  optionalParts: ["campaign", "address", "contacts"],
  furtherContacts: 0,
  ...more,
})
export const afterReceipt = (seconds: number) => RECEIVED + seconds * SECOND

/** A booking as it is stored. */
export const fresh: Progress = {
  state: "waiting",
  nextAt: RECEIVED,
  tries: 0,
  looked: false,
  contactsAdded: 0,
  leftOut: [],
}
export const sent = markSent(fresh, RECEIVED)
export const created: Progress = { ...fresh, crmId: "7" }
export const refusal = (reason: RefusalReason, more: object = {}): DeliveryEvent => ({
  kind: "refused",
  refusal: { reason, ...more },
})
export const doubt = (retryAt?: number): DeliveryEvent => ({ kind: "doubt", doubt: { cause: "timeout", retryAt } })
