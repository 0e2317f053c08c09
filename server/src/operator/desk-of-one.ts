import { type Booking, parseBooking } from "@porchlight/shared"
import type { LedgerDesk } from "../ledger/desk.ts"
import type { BookingRecord } from "../ledger/desk-record.ts"
import { bookingFaults } from "../sites/booking-faults.ts"
import type { Sites } from "../sites/site.ts"
import type { Changed, Conflict, Desk } from "./desk.ts"
import { showAudit, showBooking, showDetail, showSite } from "./show.ts"

type DeskParts = {
  ledger: LedgerDesk
  /** The configured sites that this ledger holds bookings of. */
  sites: Sites
  now: () => number
  /** Something is due anew: delivery may begin. The booking is told where it is a single one. */
  onChange: (booking?: { site: string; id: number }) => Promise<void>
}

/**
 * The desk over one ledger.
 *
 * Nothing here sends anything, and nothing that may be in ServiceTitan is ever made due without being looked up first. Each change
 * names the states that it may start from, so an operator and delivery can never both hold a booking.
 */
export const createDesk = ({ ledger, sites, now, onChange }: DeskParts): Desk => {
  /** What became of a change. If it did nothing, the reason is read afterwards. */
  const outcome = async (
    action: Action,
    site: string,
    reference: string,
    changed: BookingRecord | undefined,
  ): Promise<Changed> => {
    if (changed) return { kind: "done", booking: showBooking(changed) }
    const record = await ledger.find(site, reference)
    return record ? { kind: "conflict", code: conflictOf(action, record) } : { kind: "unknown_booking" }
  }

  const woken = async (changed: BookingRecord | undefined) => {
    if (changed) await onChange({ site: changed.site, id: changed.id })
    return changed
  }

  return {
    knows: async (site) => sites.has(site) || (await ledger.figures([site])).length > 0,

    sites: async ({ after = "", limit }) => {
      const stored = await ledger.sitesAfter(after, limit)
      const configured = [...sites.keys()].filter((site) => site > after)
      const ids = [...new Set([...stored, ...configured])].sort().slice(0, limit)
      const figures = new Map((await ledger.figures(ids)).map((record) => [record.site, record]))
      const items = ids.map((site) => showSite(site, sites.has(site), figures.get(site)))
      return { items, next: ids.length < limit ? undefined : ids.at(-1) }
    },

    bookings: async ({ state, site, from, limit }) => {
      const records =
        site === undefined
          ? await ledger.list(state, from, limit)
          : await ledger.listSite(state, { site, before: from?.before }, limit)
      const last = records.length < limit ? undefined : records.at(-1)
      return { items: records.map(showBooking), next: last && { site: last.site, before: last.id } }
    },

    booking: async (site, reference, reveal) => {
      const record = await (reveal ? ledger.reveal(site, reference, now()) : ledger.find(site, reference))
      if (!record) return undefined
      const [figures] = await ledger.figures([site])
      return showDetail(record, { attempts: await ledger.attempts(record.id), breaker: figures?.breaker, reveal })
    },

    replay: async (site, reference) => {
      const at = now()
      const changed = (await ledger.replay(site, reference, at)) ?? (await ledger.tryNow(site, reference, at))
      return outcome("replay", site, reference, await woken(changed))
    },

    handle: async (site, reference, how) =>
      outcome("handle", site, reference, await ledger.handle(site, reference, how, now())),

    edit: async (site, reference, body) => {
      const configured = sites.get(site)
      if (!configured) return { kind: "unknown_site" }
      const parsed = parseBooking(body)
      if (!parsed.ok) return { kind: "invalid", errors: parsed.errors }
      const errors = bookingFaults(configured, parsed.booking)
      if (errors.length > 0) return { kind: "invalid", errors }
      const before = await ledger.find(site, reference)
      const edited = { booking: parsed.booking, consentShown: stillAgreed(before, parsed.booking) }
      const changed = await ledger.edit(site, reference, edited, changedFields(before, parsed.booking), now())
      return outcome("edit", site, reference, await woken(changed))
    },

    count: async (filter) => ({ count: await ledger.count(filter) }),

    replayMany: async (filter, expected) => {
      if (!(await ledger.replayMany(filter, expected, now()))) {
        return { kind: "count_changed", count: await ledger.count(filter) }
      }
      await onChange()
      return { kind: "done", count: expected }
    },

    audit: async ({ site, from, limit }) => {
      const records = await ledger.audit(site, from?.before, limit)
      const last = records.length < limit ? undefined : records.at(-1)
      return { items: records.map(showAudit), next: last && { site: site ?? "", before: last.id } }
    },
  }
}

type Action = "replay" | "handle" | "edit"

/** Why a booking was not changed. If nothing seems to prevent it by now, it was being delivered at that moment. */
const conflictOf = (action: Action, { state, leased, sentAt, crmId, erasedAt }: BookingRecord): Conflict => {
  if (leased) return "being_delivered"
  if (state === "delivered") return "already_delivered"
  if (state === "quarantined") return "quarantined"
  if (erasedAt !== undefined && action !== "handle") return "erased"
  if (action === "handle") return state === "handled" ? "already_handled" : "being_delivered"
  if (action === "edit" && state === "waiting") return "not_set_aside"
  if (action === "edit" && crmId !== undefined) return "already_made"
  return sentAt === undefined ? "being_delivered" : "fate_unknown"
}

/** The words that were agreed to, as long as an edit leaves the agreement as it was. */
const stillAgreed = (before: BookingRecord | undefined, { smsConsent }: Booking): string | undefined =>
  smsConsent?.granted && smsConsent.textVersion === before?.booking?.smsConsent?.textVersion
    ? before?.consentShown
    : undefined

/** The names of what an edit changes, for the audit: never the texts. */
const changedFields = (before: BookingRecord | undefined, booking: Booking): string => {
  const old = before?.booking ?? {}
  const texts = new Map(Object.entries(old).map(([field, value]) => [field, JSON.stringify(value)]))
  const kept = Object.entries(booking).filter(([field, value]) => texts.get(field) === JSON.stringify(value))
  const fields = new Set([...texts.keys(), ...Object.keys(booking)]).difference(new Set(kept.map(([field]) => field)))
  return `fields=${[...fields].join(",")}`
}
