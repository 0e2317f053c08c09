import type { FaultRuleInput } from "../../server/sandbox/faults/rules.ts"
import type { Random } from "./random.ts"

const SECOND = 1000

/**
 * How late a call may be carried out that nobody answered. With the lag of a list it must stay under the 120 s after which
 * a look is believed: that much is promised to us, and more cannot be survived by anybody who has no idempotency key.
 */
const LATEST_COMMIT_S = 95
const LONGEST_LAG_S = 10

type Action = FaultRuleInput extends infer Rule ? (Rule extends FaultRuleInput ? Omit<Rule, "match"> : never) : never

/** What may befall a call that makes something. */
const ofMaking = (random: Random): Action => {
  const committed = random.chance(0.5)
  const times = random.between(1, 8)
  const status = random.pick([500, 502, 503, 504])
  return random.pick<Action>([
    { action: "reset", committed, times },
    { action: "status", status, committed, times },
    { action: "status", status: 429, retryAfter: random.between(1, 60), times },
    { action: "status", status: 401, times: 1 },
    { action: "status", status: 403, times: 1 },
    { action: "garbage", committed, times },
    { action: "withoutId", times },
    { action: "endless", times },
    { action: "slowHeaders", ms: 60 * SECOND, times },
    { action: "expireTokens", times },
    { action: "redirect", location: "https://example.com/", times: 1 },
    // Slow, and answered in time.
    { action: "delay", ms: random.between(1, 20) * SECOND, committed, times },
    // Carried out at once, and answered to nobody.
    { action: "delay", ms: random.between(31, 60) * SECOND, committed: true, times },
  ])
}

/** Carried out when everybody has given up: the one fault that a retry which looks only once makes a second booking of. */
const carriedOutLate = (random: Random): Action => ({
  action: "delay",
  ms: random.between(31, LATEST_COMMIT_S) * SECOND,
  committed: false,
  times: random.between(1, 8),
})

/** What may befall a look-up, or a request for a token. */
const ofAsking = (random: Random): Action => {
  const times = random.between(1, 8)
  return random.pick<Action>([
    { action: "status", status: random.pick([500, 502, 503, 504]), times },
    { action: "status", status: 429, retryAfter: random.between(1, 30), times },
    { action: "reset", times },
    { action: "garbage", times },
    { action: "delay", ms: random.between(1, 40) * SECOND, committed: true, times },
  ])
}

/** A plan of faults for the next moments; now and then there are none. */
export const mischief = (random: Random): FaultRuleInput[] => {
  if (random.chance(0.2)) return []
  const rules: FaultRuleInput[] = []
  const add = (share: number, path: string, action: (random: Random) => Action) => {
    if (random.chance(share)) rules.push({ match: { path }, ...action(random) })
  }
  add(0.6, "create", carriedOutLate)
  add(0.7, "create", ofMaking)
  add(0.3, "create", ofMaking)
  add(0.3, "contacts.create", carriedOutLate)
  add(0.5, "contacts.create", ofMaking)
  add(0.25, "list", ofAsking)
  add(0.25, "contacts.list", ofAsking)
  add(0.1, "token", ofAsking)
  const lag = (): Action => ({ action: "lag", ms: random.between(1, LONGEST_LAG_S) * SECOND })
  add(0.5, "list", lag)
  add(0.5, "contacts.list", lag)
  return rules
}
