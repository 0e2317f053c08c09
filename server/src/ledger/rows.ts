import type { Breaker } from "./breaker.ts"
import { numberOf, textOf } from "./columns.ts"
import type { Row, SqlValue, Statement } from "./database.ts"
import type { Attempt, DueBooking, Progress } from "./progress.ts"
import * as sql from "./statements.ts"

export const progressOf = (row: Row): Progress => ({
  state: "waiting",
  nextAt: Number(row.next_at),
  tries: Number(row.tries),
  sentAt: numberOf(row.sent_at),
  looked: row.looked === 1,
  crmId: textOf(row.crm_id),
  contactsAdded: Number(row.contacts_added),
  leftOut: JSON.parse(String(row.left_out)),
})

export const knownOf = (row: Row): DueBooking["known"] => ({
  marked: row.marked === 1,
  linkedTo: textOf(row.linked_to),
})

export const breakerOf = (row: Row): Breaker => ({
  pausedUntil: Number(row.paused_until),
  openedAt: numberOf(row.opened_at),
  reason: textOf(row.reason),
  trips: Number(row.trips),
  failures: Number(row.failures),
  lastFailed: numberOf(row.last_failed),
})

export const addAttempt = (due: DueBooking, attempt: Attempt, nextAt: number | undefined): Statement => {
  const { at, step, outcome, status, detail } = attempt
  return {
    sql: sql.ADD_ATTEMPT,
    values: [due.id, due.leaseUntil, at, step, outcome, status ?? null, detail ?? null, nextAt ?? null],
  }
}

export const recordValues = (due: DueBooking, progress: Progress): SqlValue[] => [
  due.id,
  due.leaseUntil,
  progress.state,
  progress.reason ?? null,
  progress.nextAt,
  progress.tries,
  progress.sentAt ?? null,
  progress.looked ? 1 : 0,
  progress.crmId ?? null,
  progress.contactsAdded,
  JSON.stringify(progress.leftOut),
]

export const setBreaker = (site: string, breaker: Breaker): Statement => ({
  sql: sql.SET_BREAKER,
  values: [
    site,
    breaker.pausedUntil,
    breaker.openedAt ?? null,
    breaker.reason ?? null,
    breaker.trips,
    breaker.failures,
    breaker.lastFailed ?? null,
  ],
})
