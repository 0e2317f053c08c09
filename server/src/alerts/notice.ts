import type { Notice } from "../ledger/alert-book.ts"
import { type Change, toldBy } from "./changes.ts"
import { inWords, togetherInWords } from "./words.ts"

/** Some 400 KB, which receivers take without complaint. What is left goes into the next notice. */
const MOST_CHANGES = 1000

/** How many a chat shows without folding. */
const LINES = 10

/**
 * Makes one notice of all there is to tell. Its body has the shape that Standard Webhooks recommends: a type, a time, and data.
 *
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const noticeOf = (
  all: readonly Change[],
  { id, now, streak }: { id: string; now: number; streak: number },
): Notice => {
  const changes = all.slice(0, MOST_CHANGES)
  const body = {
    type: "alerts.changed",
    timestamp: isoOf(now),
    data: { text: textOf(changes), changes: changes.map(shown) },
  }
  return { id, madeAt: now, body: JSON.stringify(body), told: changes.map((change) => toldBy(change, now)), streak }
}

const shown = (told: Change) => {
  const { change, kind, site, count, reason, oldestAt, raisedAt } = told
  return {
    change,
    kind,
    site,
    count,
    reason,
    oldestAt: oldestAt === undefined ? undefined : isoOf(oldestAt),
    raisedAt: isoOf(raisedAt),
    text: inWords(told),
  }
}

/** One line for each change; where there are too many for that, one for each thing that has happened to several sites. */
const textOf = (changes: readonly Change[]): string => {
  if (changes.length <= LINES) return changes.map(inWords).join("\n")
  const events = [...Map.groupBy(changes, eventOf).values()].filter(isSome).sort((a, b) => b.length - a.length)
  const rest = events.slice(LINES).reduce((sum, { length }) => sum + length, 0)
  return [...events.slice(0, LINES).map(togetherInWords), ...(rest > 0 ? [`And ${rest} more.`] : [])].join("\n")
}

const eventOf = ({ change, kind, reason }: Change) => `${change} ${kind} ${reason}`

const isSome = <Item>(items: Item[]): items is [Item, ...Item[]] => items.length > 0

const isoOf = (at: number) => new Date(at).toISOString()
