import { stepInWords } from "@porchlight/shared/operator/steps"
import type { AuditView, BookingDetail, BookingView, SiteView } from "@porchlight/shared/operator/views"
import { plural, shortTime, table } from "../table.ts"

const STATES: Record<BookingView["state"], string> = {
  waiting: "waits to be sent",
  delivered: "is delivered",
  attention: "needs attention",
  handled: "was handled in another way",
  quarantined: "is quarantined: nobody has sent it on",
}

const NONE: Record<BookingView["state"], string> = {
  waiting: "No booking waits to be sent.",
  delivered: "No booking is delivered yet.",
  attention: "Nothing needs attention.",
  handled: "No booking was handled in another way.",
  quarantined: "Nothing is quarantined.",
}

const ALL: Record<BookingView["state"], (count: number) => string> = {
  waiting: (count) => `${plural(count, "booking waits", "bookings wait")} to be sent.`,
  delivered: (count) => `${plural(count, "booking is", "bookings are")} delivered.`,
  attention: (count) => `${plural(count, "booking needs", "bookings need")} attention.`,
  handled: (count) => `${plural(count, "booking was", "bookings were")} handled in another way.`,
  quarantined: (count) => `${plural(count, "booking is", "bookings are")} quarantined.`,
}

/** A list, and below it what each code in it means. */
export const printBookings = (state: BookingView["state"], bookings: readonly BookingView[], more: boolean): string => {
  if (bookings.length === 0) return NONE[state]
  const someAskedBefore = bookings.some(({ askedBefore }) => askedBefore !== undefined)
  const rows = bookings.map(
    ({ site, reference, receivedAt, nextAt, tries, erasedAt, name = erasedAt ? "(erased)" : "?", ...booking }) => [
      reference,
      site,
      shortTime(receivedAt),
      ...(state === "waiting" ? [nextAt ? shortTime(nextAt) : "", String(tries)] : []),
      name,
      ...(someAskedBefore ? [booking.askedBefore ?? ""] : []),
      booking.reason ?? "",
    ],
  )
  const headings = [
    "reference",
    "site",
    "received",
    ...(state === "waiting" ? ["next try", "tries"] : []),
    "name",
    ...(someAskedBefore ? ["asked before"] : []),
    "reason",
  ]
  const meanings = new Map(bookings.flatMap(({ reason, why }) => (reason && why ? [[reason, why] as const] : [])))
  return [
    table(headings, rows),
    "",
    more ? `The first ${bookings.length}; there are more. See them with --limit.` : ALL[state](bookings.length),
    ...[...meanings].map(([reason, why]) => `  ${reason}: ${why}`),
  ].join("\n")
}

/** How far from its name what is told begins, and so do its further lines. */
const INDENT = 14
const BELOW = `\n${" ".repeat(INDENT + 2)}`

export const printDetail = (detail: BookingDetail): string => {
  const { reference, site, state, why, receivedAt, since, nextAt, sentAt, serviceTitanId, leftOut, sitePaused } = detail
  const { suspicion } = detail
  const facts = [
    ["Received", shortTime(receivedAt)],
    since !== receivedAt && ["Replayed", shortTime(since)],
    why && ["Why", why],
    state !== "quarantined" && suspicion && ["Suspicion", `it was quarantined: ${suspicion.join(", ")}`],
    nextAt && ["Next try", detail.deliveringNow ? "right now" : shortTime(nextAt)],
    sentAt && ["In doubt", `sent ${shortTime(sentAt)}, and nobody knows yet what became of it`],
    sitePaused && ["Site", `paused until ${shortTime(sitePaused.until)}: ${sitePaused.why}`],
    serviceTitanId && ["ServiceTitan", `booking ${serviceTitanId}`],
    detail.askedBefore && ["Asked before", `${detail.askedBefore}, within a day`],
    detail.erasedAt && ["Erased", `contact data, ${shortTime(detail.erasedAt)}`],
    leftOut.length > 0 && ["Left out", leftOut.join(", ")],
    ...personOf(detail),
  ].filter((fact): fact is string[] => Array.isArray(fact))
  return [
    `${reference} of ${site} ${STATES[state]}.`,
    "",
    ...facts.map(([name = "", text = ""]) => `  ${name.padEnd(INDENT)}${text.replaceAll("\n", BELOW)}`),
    "",
    detail.attempts.length === 0 ? untried(detail) : printAttempts(detail.attempts),
  ].join("\n")
}

/** A try is written down once it has come to its end, which one that a kill cut off never does. */
const untried = ({ sentAt }: BookingDetail) =>
  sentAt ? "It may have been sent, but no try of it has come to its end." : "It has not been tried yet."

const personOf = ({ masked, booking, consentShown, erasedAt }: BookingDetail): string[][] => {
  const shown = { ...(masked ?? booking), ...(consentShown && { agreedTo: consentShown }) }
  if (!masked && !booking) return erasedAt ? [] : [["Booking", "cannot be opened"]]
  return Object.entries(shown).flatMap(([field, value]) => {
    if (field === "hidden")
      return value.length > 0 ? [["Hidden", `${value.join(", ")} (--reveal shows all, on record)`]] : []
    return [[headingOf(field), linesOf(value)]]
  })
}

/** A part of a booking that has parts of its own has a line for each, such as `zip: 78701` and `first utm_source: google`. */
const linesOf = (value: object | string | boolean, under = ""): string =>
  typeof value === "object"
    ? Object.entries(value)
        .map(([part, text]) => lineOf(`${under}${headingOf(part).toLowerCase()}`, text))
        .join("\n")
    : String(value)

const lineOf = (heading: string, value: object | string | boolean): string =>
  typeof value === "object" ? linesOf(value, `${heading} `) : `${heading}: ${value}`

/** `customerType` as `Customer type`. */
const headingOf = (field: string) =>
  (field.charAt(0).toUpperCase() + field.slice(1)).replace(/[A-Z]/g, (letter, at) =>
    at === 0 ? letter : ` ${letter.toLowerCase()}`,
  )

const printAttempts = (attempts: BookingDetail["attempts"]): string =>
  table(
    ["tried", "step", "status", "what came of it", "next try"],
    attempts
      .toReversed()
      .map(({ at, step, status, why, fields, nextAt }) => [
        shortTime(at),
        stepInWords(step),
        status === undefined ? "" : String(status),
        fields.length > 0 ? `${why} (${fields.join(", ")})` : why,
        nextAt ? shortTime(nextAt) : "",
      ]),
  )

const COUNTED = ["waiting", "attention", "quarantined", "handled", "delivered"] as const

export const printSites = (sites: readonly SiteView[]): string =>
  table(
    ["site", ...COUNTED, "oldest waiting", "way to servicetitan"],
    sites.map(({ site, configured, counts, oldestWaiting, paused, trouble }) => [
      site,
      ...COUNTED.map((state) => String(counts?.[state] ?? "?")),
      oldestWaiting ? shortTime(oldestWaiting) : "",
      trouble ?? wayOf(configured, paused),
    ]),
  )

const wayOf = (configured: boolean, paused: SiteView["paused"]): string => {
  if (!configured) return "not configured any more"
  return paused ? `paused until ${shortTime(paused.until)}: ${paused.why}` : "open"
}

export const printAudit = (entries: readonly AuditView[]): string =>
  entries.length === 0
    ? "Nothing was done or looked at yet."
    : table(
        ["at", "action", "site", "reference", "detail"],
        entries.map(({ at, action, site = "", reference = "", detail = "" }) => [
          shortTime(at),
          action,
          site,
          reference,
          detail,
        ]),
      )
