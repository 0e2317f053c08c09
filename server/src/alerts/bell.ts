import type { AlertBook, Notice } from "../ledger/alert-book.ts"
import { kindOf, type Log } from "../log.ts"
import { noticeOf } from "./notice.ts"
import { hasGathered, streakAt, wasTriedJustNow } from "./pace.ts"
import type { AlertSource } from "./source.ts"
import type { Send } from "./webhook.ts"

export type BellParts = {
  source: AlertSource
  /** Keeps the notice that is under way. One for all sites, also where each site has a ledger of its own. */
  outbox: Pick<AlertBook, "lastNotice" | "keepNotice" | "noticeTried" | "noticeTaken">
  send: Send
  /** ms since the epoch */
  now: () => number
  newId: () => string
  /**
   * Whether notices become rarer while there is more to tell each minute; true by default. False where each ring is about another
   * slice of the sites: what one ring held back would have to wait for that slice's next turn.
   */
  gathers?: boolean
  log: Log
}

type Bell = {
  /** Sends what there is to tell, if a notice is due. Call it about once a minute. Never throws. */
  ring(): Promise<void>
}

/**
 * Tells the operator of trouble by one webhook for all that has changed, at most once a minute.
 *
 * A notice is on disk before it is sent, and is sent again, in the same words and under the same id, until the receiver has taken
 * it. What happens meanwhile waits for the next one. So neither a crash nor a receiver that is down loses anything, and a receiver
 * that gets a notice twice can tell.
 */
export const createBell = ({ source, outbox, send, now, newId, gathers = true, log }: BellParts): Bell => {
  const deliver = async (notice: Notice) => {
    await outbox.noticeTried(notice.id, now())
    const sending = await send(notice, now())
    const fields = { notice: notice.id, changes: notice.told.length }
    if (!sending.taken) {
      log("alert_failed", { ...fields, status: sending.status, error: sending.error })
      return
    }
    const at = now()
    await source.note(notice.told.map((told) => ({ ...told, toldAt: at })))
    await outbox.noticeTaken(notice.id, at)
    log("alert_sent", fields)
  }

  const tell = async () => {
    const last = await outbox.lastNotice()
    if (wasTriedJustNow(now(), last)) return
    if (last && last.takenAt === undefined) return deliver(last)
    if (gathers && !hasGathered(now(), last)) return
    const changes = await source.changes(now())
    if (changes.length === 0) return
    const notice = noticeOf(changes, { id: newId(), now: now(), streak: streakAt(now(), last) })
    await outbox.keepNotice(notice)
    await deliver(notice)
  }

  let telling: Promise<void> | undefined
  return {
    ring: () => {
      telling ??= tell()
        .catch((error: unknown) => log("alert_failed", { error: kindOf(error) }))
        .finally(() => {
          telling = undefined
        })
      return telling
    },
  }
}
