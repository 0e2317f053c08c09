import { setTimeout as sleep } from "node:timers/promises"
import type { Hurry } from "./hurry/hurry.ts"
import type { Target } from "./targets/target.ts"

const HOUR = 3_600_000

/** What ServiceTitan may still carry out of what it was sent. */
const LATE_MS = 100_000

/** What is due within so much is waited for: the two looks at what is in doubt lie 75 s apart. */
const NEAR_MS = 90_000

/** What is near is over after this at the latest, unless the server stands still. */
const PATIENCE_MS = 600_000

/** More than any booking needs: a try that comes to nothing is followed by another within the hour. */
const LONGEST_HOURS = 24

const POLL_MS = 50

/**
 * Lets everything that waits be delivered, without waiting in real time for tries that are far off: once nothing is under
 * way that could be carried out late, the clock is set forward by an hour over and over, each time with a restart.
 *
 * @returns how often the server was killed
 */
export const drain = async (target: Target, time: Hurry): Promise<number> => {
  await sleep(LATE_MS / time.speed)
  for (let hours = 1; hours <= LONGEST_HOURS; hours++) {
    await target.kill()
    if (waiting(target).length === 0) return hours
    const ahead = hours * HOUR
    await target.start({ ...time, ahead })
    const now = () => time.since + ahead + (Date.now() - time.since) * time.speed
    const end = now() + PATIENCE_MS
    do await sleep(POLL_MS)
    while (now() < end && waiting(target).some(({ dueAt }) => dueAt < now() + NEAR_MS))
  }
  await target.kill()
  return LONGEST_HOURS + 1
}

const waiting = (target: Target) => target.ledger().filter(({ state }) => state === "waiting")
