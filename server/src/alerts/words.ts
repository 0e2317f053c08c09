import type { AlertKind } from "../ledger/alert-book.ts"
import { pauseInWords, reasonInWords } from "../operator/reasons.ts"
import { suspicionInWords } from "../operator/suspicions.ts"
import type { Change } from "./changes.ts"

/** A change in plain sentences, for a person who reads it in a chat or a mail. Never says whose a booking is. */
export const inWords = (change: Change): string =>
  change.change === "recovered" ? OVER[change.kind](change.site) : BEGUN[change.kind](change)

const OVER: Record<AlertKind, (site: string) => string> = {
  waiting: (site) => `${site}: no booking waits for long any more.`,
  attention: (site) => `${site}: no booking needs attention any more.`,
  credentials: (site) => `${site}: ServiceTitan lets this site in again.`,
  quarantine: (site) => `${site}: no request is quarantined any more.`,
}

const BEGUN: Record<AlertKind, (change: Change) => string> = {
  waiting: ({ site, count, oldestAt, reason }) =>
    sentences(
      count === 1
        ? `${site}: 1 booking waits to get into ServiceTitan${at(", received", oldestAt)}.`
        : `${site}: ${count} bookings wait to get into ServiceTitan${at(", the oldest since", oldestAt)}.`,
      reason && pauseInWords(reason),
      `${count === 1 ? "It is" : "They are"} kept and tried again without anybody's help.`,
    ),
  attention: ({ site, count, reason, change }) =>
    sentences(
      `${site}: ${change === "grown" ? "now " : ""}${count === 1 ? "1 booking needs" : `${count} bookings need`} attention.`,
      reason && `${count === 1 ? "" : "The latest: "}${reasonInWords(reason)}`,
      `See: pnpm porchlight deliveries --state attention --site ${site}`,
    ),
  credentials: ({ site, count, reason }) =>
    sentences(
      `${site}: ServiceTitan does not let this site in${waitBehind(count)}.`,
      reason && pauseInWords(reason),
      `Find out what to mend: pnpm porchlight doctor ${site}`,
    ),
  quarantine: ({ site, count, reason, change }) =>
    sentences(
      `${site}: ${change === "grown" ? "now " : ""}${count === 1 ? "1 request is" : `${count} requests are`} quarantined, and not on the way to the office.`,
      reason && `${count === 1 ? "" : "The latest: "}${suspicionInWords(reason.split(","), false)}`,
      `Somebody may wait for an answer: pnpm porchlight deliveries --state quarantined --site ${site}`,
    ),
}

const waitBehind = (count: number) =>
  count === 0 ? "" : `, and ${count === 1 ? "1 booking waits" : `${count} bookings wait`}`

const at = (lead: string, moment: number | undefined) =>
  moment === undefined ? "" : `${lead} ${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`

const sentences = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" ")
