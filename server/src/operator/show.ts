import type { AttemptView, AuditView, BookingDetail, BookingView, SiteView } from "@porchlight/shared/operator/views"
import type { Breaker } from "../ledger/breaker.ts"
import type { AttemptRecord, AuditRecord, BookingRecord, SiteRecord } from "../ledger/desk-record.ts"
import { countStates } from "../ledger/progress.ts"
import { maskBooking, maskName } from "./mask.ts"
import { attemptInWords, pauseInWords, reasonInWords } from "./reasons.ts"
import { suspicionInWords } from "./suspicions.ts"

const iso = (at: number) => new Date(at).toISOString()
const isoIfAny = (at: number | undefined) => (at === undefined ? undefined : iso(at))

export const showBooking = (record: BookingRecord): BookingView => {
  const { site, reference, state, receivedAt, nextAt, tries, crmId, linkedTo, erasedAt, booking, suspicion } = record
  return {
    site,
    reference,
    state,
    ...whyOf(record),
    suspicion: suspicion.length > 0 ? [...suspicion] : undefined,
    receivedAt: iso(receivedAt),
    nextAt: state === "waiting" ? iso(nextAt) : undefined,
    tries,
    name: booking && maskName(booking.name),
    serviceTitanId: crmId,
    askedBefore: linkedTo,
    erasedAt: isoIfAny(erasedAt),
  }
}

/** Why it is where it is, as a code and in words. */
const whyOf = ({ state, reason, suspicion }: BookingRecord): Pick<BookingView, "reason" | "why"> =>
  state === "quarantined"
    ? { reason: suspicion.join(","), why: suspicionInWords(suspicion, true) }
    : { reason, why: reason && reasonInWords(reason) }

export const showDetail = (
  record: BookingRecord,
  { attempts, breaker, reveal }: { attempts: readonly AttemptRecord[]; breaker?: Breaker | undefined; reveal: boolean },
): BookingDetail => {
  const { since, leased, sentAt, leftOut, booking, consentShown } = record
  return {
    ...showBooking(record),
    since: iso(since),
    deliveringNow: leased,
    sentAt: isoIfAny(sentAt),
    leftOut: [...leftOut],
    sitePaused: breaker && showPause(breaker),
    masked: booking && !reveal ? maskBooking(booking) : undefined,
    booking: reveal ? booking : undefined,
    consentShown,
    attempts: attempts.map(showAttempt),
  }
}

export const showAttempt = (attempt: AttemptRecord): AttemptView => {
  const { at, step, outcome, status, detail, nextAt } = attempt
  return {
    at: iso(at),
    step,
    outcome,
    why: attemptInWords(attempt),
    status,
    fields: detail?.split(" ") ?? [],
    nextAt: isoIfAny(nextAt),
  }
}

export const showSite = (site: string, configured: boolean, record: SiteRecord | undefined): SiteView => ({
  site,
  configured,
  counts: record?.counts ?? countStates(() => 0),
  oldestWaiting: isoIfAny(record?.oldestWaiting),
  paused: record && showPause(record.breaker),
})

const showPause = ({ openedAt, pausedUntil, reason = "" }: Breaker): SiteView["paused"] =>
  openedAt === undefined
    ? undefined
    : { since: iso(openedAt), until: iso(pausedUntil), reason, why: pauseInWords(reason) }

export const showAudit = ({ at, action, site, reference, detail }: AuditRecord): AuditView => ({
  at: iso(at),
  action,
  site,
  reference,
  detail,
})
