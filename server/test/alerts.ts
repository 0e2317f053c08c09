import { onTestFinished, vi } from "vitest"
import { type BellParts, createBell } from "../src/alerts/bell.ts"
import { alertSource } from "../src/alerts/source.ts"
import { createWebhook } from "../src/alerts/webhook.ts"
import { openAlertBook } from "../src/ledger/alert-book.ts"
import { ALERT_SECRET, alertReceiver, type Received } from "./alert-receiver.ts"
import { newBooking } from "./new-booking.ts"
import { tempLedger } from "./temp-ledger.ts"

export const MINUTE = 60_000
export const START = Date.UTC(2026, 10, 23, 15)

/** A ledger, a bell that is rung each minute of a time that the test drives, and a receiver that checks every signature. */
export const alertsForTest = async (parts: Partial<BellParts> = {}) => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { ledger, database } = await tempLedger()
  const receiver = await alertReceiver()
  const lines: string[] = []
  let ids = 0
  let patience = new AbortController()
  const openBell = () => {
    const book = openAlertBook(database)
    return createBell({
      source: alertSource(book),
      outbox: book,
      send: createWebhook({
        url: receiver.url,
        secret: ALERT_SECRET,
        fetch: (url, init) => fetch(url, { ...init, signal: patience.signal }),
      }),
      now: Date.now,
      newId: () => `msg_${++ids}`,
      log: (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
      ...parts,
    })
  }
  let bell = openBell()
  let bookings = 0
  return {
    ledger,
    database,
    receiver,
    lines,
    /** Ends what is being told as a time limit would. By itself nothing ends: a busy machine is slow, and no fault. */
    giveUp: () => {
      patience.abort()
      patience = new AbortController()
    },
    /** So many minutes pass, and after each the bell is rung. */
    pass: async (minutes: number) => {
      for (let n = 0; n < minutes; n++) {
        vi.setSystemTime(Date.now() + MINUTE)
        await bell.ring()
      }
    },
    /** The process ends, and starts anew a second later. */
    restart: async () => {
      vi.setSystemTime(Date.now() + 1000)
      bell = openBell()
      await bell.ring()
    },
    accept: (site = "acme", at = Date.now()) => ledger.add(newBooking(++bookings, { site, at })),
    /** As delivery or an operator would. */
    move: (from: string, to: string, site = "acme", reason: string | null = null) =>
      database.batch([
        {
          sql: "UPDATE bookings SET state = ?1, reason = ?2 WHERE state = ?3 AND site LIKE ?4",
          values: [to, reason, from, site],
        },
      ]),
    pause: (reason: string | null, site = "acme") =>
      database.batch([
        {
          sql: "UPDATE queues SET opened_at = iif(?1 IS NULL, NULL, coalesce(opened_at, ?3)), reason = ?1 WHERE site = ?2",
          values: [reason, site, Date.now()],
        },
      ]),
    /** What was told so far, a line for each change. */
    told: () => receiver.received.flatMap(changesIn),
  }
}

/** Such as `+23 raised waiting acme 3`: after so many minutes. */
export const changesIn = ({ at, body }: Received): string[] =>
  body.data.changes.map(
    ({ change, kind, site, count }) => `+${Math.round((at - START) / MINUTE)} ${change} ${kind} ${site} ${count}`,
  )
