import { randomUUID } from "node:crypto"
import { createBell } from "../alerts/bell.ts"
import type { AlertSettings } from "../alerts/settings.ts"
import { alertSource } from "../alerts/source.ts"
import { createWebhook } from "../alerts/webhook.ts"
import { openAlertBook } from "../ledger/alert-book.ts"
import type { Database } from "../ledger/database.ts"
import type { Log } from "../log.ts"

const EVERY_MS = 60_000

/**
 * Tells the operator of trouble, from a minute after the start on: by then, most of what waited during the stop is delivered.
 *
 * @returns stops it, once a notice that is under way has come to its end
 */
export const startAlerts = (database: Database, settings: AlertSettings, log: Log): { stop(): Promise<void> } => {
  const book = openAlertBook(database)
  const bell = createBell({
    source: alertSource(book),
    outbox: book,
    send: createWebhook(settings),
    now: Date.now,
    newId: () => `msg_${randomUUID()}`,
    log,
  })
  let ringing = Promise.resolve()
  const timer = setInterval(() => {
    ringing = bell.ring()
  }, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return ringing
    },
  }
}
