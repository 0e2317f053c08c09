import { createBell } from "../alerts/bell.ts"
import type { Change } from "../alerts/changes.ts"
import { alertSettings } from "../alerts/settings.ts"
import { createWebhook } from "../alerts/webhook.ts"
import type { Told } from "../ledger/alert-book.ts"
import { asked } from "./asked.ts"
import { type Env, objectsOf, variablesOf } from "./env.ts"
import { log } from "./log.ts"

/** The object that keeps the notice under way for all sites. No site can have this id: theirs have no colon. */
const OPERATOR = ":operator"

/**
 * Tells the operator of what the sites' objects have found, if it is time to and somewhere to tell it. Never throws.
 *
 * @param changes what was found by now
 */
export const ringBell = async (env: Env, changes: Change[]): Promise<void> => {
  const { settings, fault } = alertSettings(variablesOf(env))
  if (fault !== undefined) log("alert_failed", { reason: fault })
  if (settings === undefined) return
  const objects = objectsOf(env)
  const bookOf = (name: string) => objects.getByName(name).alertBook()

  /** Each site's object notes what was told of that site. */
  const note = async (told: readonly Told[]) => {
    const bySite = Map.groupBy(told, ({ site }) => site)
    await Promise.all(Array.from(bySite, ([site, ofSite]) => asked(bookOf(site), (book) => book.note(ofSite))))
  }

  await createBell({
    source: { changes: async () => changes, note },
    outbox: {
      lastNotice: () => asked(bookOf(OPERATOR), (book) => book.lastNotice()),
      keepNotice: (notice) => asked(bookOf(OPERATOR), (book) => book.keepNotice(notice)),
      noticeTried: (id, at) => asked(bookOf(OPERATOR), (book) => book.noticeTried(id, at)),
      noticeTaken: (id, at) => asked(bookOf(OPERATOR), (book) => book.noticeTaken(id, at)),
    },
    send: createWebhook(settings),
    now: Date.now,
    newId: () => `msg_${crypto.randomUUID()}`,
    gathers: false,
    log,
  }).ring()
}
