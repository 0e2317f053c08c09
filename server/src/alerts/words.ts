import type { AlertKind } from "../ledger/alert-book.ts"
import { pauseInWords, reasonInWords } from "../operator/reasons.ts"
import { suspicionInWords } from "../operator/suspicions.ts"
import type { Change } from "./changes.ts"

/** A change in plain sentences, for a person who reads it in a chat or a mail. Never says whose a booking is. */
export const inWords = (change: Change): string => tell({ ...change, who: change.site, only: change.site })

/** How many sites are named of those that the same has happened to. */
const NAMED = 3

/**
 * The same change of several sites in the words of one: where ServiceTitan as a whole is down, that is one thing to read.
 *
 * @param changes with the same `change`, `kind` and `reason`
 */
export const togetherInWords = (changes: readonly [Change, ...Change[]]): string => {
  const [first, ...others] = changes
  if (others.length === 0) return inWords(first)
  const names = changes.slice(0, NAMED).map(({ site }) => site)
  const times = changes.flatMap(({ oldestAt }) => (oldestAt === undefined ? [] : [oldestAt]))
  return tell({
    ...first,
    count: changes.reduce((sum, { count }) => sum + count, 0),
    oldestAt: times.length > 0 ? Math.min(...times) : undefined,
    who: `${changes.length} sites (${names.join(", ")}${changes.length > NAMED ? " …" : ""})`,
    only: undefined,
  })
}

/** `who` it is about, and the `only` site of which it is told. */
type Telling = Change & { who: string; only: string | undefined }

const tell = (telling: Telling): string =>
  telling.change === "recovered" ? OVER[telling.kind](telling) : BEGUN[telling.kind](telling)

const OVER: Record<AlertKind, (telling: Telling) => string> = {
  waiting: ({ who }) => `${who}: no booking waits for long any more.`,
  attention: ({ who }) => `${who}: no booking needs attention any more.`,
  credentials: ({ who, only }) => `${who}: ServiceTitan lets ${these(only)} in again.`,
  quarantine: ({ who }) => `${who}: no request is quarantined any more.`,
}

const BEGUN: Record<AlertKind, (telling: Telling) => string> = {
  waiting: ({ who, count, oldestAt, reason }) =>
    sentences(
      count === 1
        ? `${who}: 1 booking waits to get into ServiceTitan${at(", received", oldestAt)}.`
        : `${who}: ${count} bookings wait to get into ServiceTitan${at(", the oldest since", oldestAt)}.`,
      reason && pauseInWords(reason),
      `${count === 1 ? "It is" : "They are"} kept and tried again without anybody's help.`,
    ),
  attention: ({ who, only, count, reason, change }) =>
    sentences(
      `${who}: ${change === "grown" ? "now " : ""}${count === 1 ? "1 booking needs" : `${count} bookings need`} attention.`,
      reason && `${count === 1 ? "" : "The latest: "}${reasonInWords(reason)}`,
      `See: pnpm porchlight deliveries --state attention${ofSite(only)}`,
    ),
  credentials: ({ who, only, site, count, reason }) =>
    sentences(
      `${who}: ServiceTitan does not let ${these(only)} in${waitBehind(count)}.`,
      reason && pauseInWords(reason),
      // With no token at all it may be down for everybody, and nobody here can mend that.
      `${reason === "token_unavailable" ? "Unless ServiceTitan is down as a whole, find" : "Find"} out what to mend: pnpm porchlight doctor ${site}`,
    ),
  quarantine: ({ who, only, count, reason, change }) =>
    sentences(
      `${who}: ${change === "grown" ? "now " : ""}${count === 1 ? "1 request is" : `${count} requests are`} quarantined, and not on the way to the office.`,
      reason && `${count === 1 ? "" : "The latest: "}${suspicionInWords(reason.split(","), false)}`,
      `Somebody may wait for an answer: pnpm porchlight deliveries --state quarantined${ofSite(only)}`,
    ),
}

const these = (only: string | undefined) => (only === undefined ? "these sites" : "this site")

const ofSite = (only: string | undefined) => (only === undefined ? "" : ` --site ${only}`)

const waitBehind = (count: number) =>
  count === 0 ? "" : `, and ${count === 1 ? "1 booking waits" : `${count} bookings wait`}`

const at = (lead: string, moment: number | undefined) =>
  moment === undefined ? "" : `${lead} ${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`

const sentences = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" ")
