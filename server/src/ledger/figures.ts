import type { Database } from "./database.ts"
import { countStates, type StateCounts } from "./progress.ts"

/** The numbers of one ledger. Plain data, so that those of many ledgers can be fetched and added up. */
export type Figures = {
  /** Bookings that were ever stored. */
  accepted: number
  /** How many of them are in each state now. */
  states: StateCounts
  /** When the oldest booking that still waits was received, ms since the epoch; undefined where none waits. */
  oldestWaitingAt?: number | undefined
  attempts: AttemptCount[]
  /** How many requests were ever quarantined, by each code that spoke against them. */
  suspicions: Readonly<Record<string, number>>
  /** Sites whose circuit breaker is open. */
  sitesPaused: number
  /** Sites whose ledger could not be read just now: what is told of them is older, or missing. */
  sitesUnanswered: number
}

/** How many tries of a step have come to an outcome. */
type AttemptCount = { step: string; outcome: string; count: number }

/**
 * One statement, so that all numbers are of one moment. It reads the tallies and the ends of two indexes, and is as quick
 * with a million bookings as with none. The index is named since SQLite would walk all that waits instead.
 */
const FIGURES = `
  SELECT name, sum(count) AS value FROM tallies GROUP BY name
  UNION ALL
  SELECT * FROM (
    SELECT 'oldest_waiting_at', received_at FROM bookings INDEXED BY bookings_waiting
    WHERE state = 'waiting' ORDER BY received_at LIMIT 1
  )
  UNION ALL
  SELECT 'sites_paused', count(*) FROM queues WHERE opened_at IS NOT NULL`

export const readFigures = async (database: Pick<Database, "query">): Promise<Figures> => {
  const values = new Map<string, number>()
  for (const { name, value } of await database.query(FIGURES)) values.set(String(name), Number(value))
  const of = (name: string) => values.get(name) ?? 0
  return {
    accepted: of("accepted"),
    states: countStates((state) => of(`state:${state}`)),
    oldestWaitingAt: values.get("oldest_waiting_at"),
    attempts: [...values].flatMap(([name, count]) => attemptCount(name, count)),
    suspicions: Object.fromEntries([...values].flatMap(([name, count]) => suspicionCount(name, count))),
    sitesPaused: of("sites_paused"),
    sitesUnanswered: 0,
  }
}

/** Of the tallies, those named `attempt:{step}:{outcome}`. */
const attemptCount = (name: string, count: number): AttemptCount[] => {
  const [kind, step, outcome] = name.split(":")
  return kind === "attempt" && step !== undefined && outcome !== undefined ? [{ step, outcome, count }] : []
}

/** Of the tallies, those named `quarantined:{code}`. */
const suspicionCount = (name: string, count: number): [string, number][] => {
  const [kind, code] = name.split(":")
  return kind === "quarantined" && code !== undefined ? [[code, count]] : []
}

/** The numbers of two ledgers as if they were one. */
export const addFigures = (a: Figures, b: Figures): Figures => ({
  accepted: a.accepted + b.accepted,
  states: countStates((state) => a.states[state] + b.states[state]),
  oldestWaitingAt: earlier(a.oldestWaitingAt, b.oldestWaitingAt),
  attempts: addAttempts([...a.attempts, ...b.attempts]),
  suspicions: addCounts(a.suspicions, b.suspicions),
  sitesPaused: a.sitesPaused + b.sitesPaused,
  sitesUnanswered: a.sitesUnanswered + b.sitesUnanswered,
})

const earlier = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)

const addCounts = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
  Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))

const addAttempts = (attempts: readonly AttemptCount[]): AttemptCount[] => {
  const sums = new Map<string, AttemptCount>()
  for (const { step, outcome, count } of attempts) {
    const name = `${step}:${outcome}`
    sums.set(name, { step, outcome, count: count + (sums.get(name)?.count ?? 0) })
  }
  return [...sums.values()]
}

/** The numbers of a ledger that holds nothing. */
export const NO_FIGURES: Figures = {
  accepted: 0,
  states: countStates(() => 0),
  attempts: [],
  suspicions: {},
  sitesPaused: 0,
  sitesUnanswered: 0,
}
