import type { Database } from "./database.ts"
import { SET_FACT } from "./statements.ts"

/** One proof is good for this long, so that frequent checks do not keep the disk busy. */
const GOOD_FOR_MS = 5000

/**
 * Tells whether the ledger can be written, by writing to it: with a full or read-only disk it would still answer every query.
 *
 * @returns a function that takes the time (ms since the epoch) and tells what was found within the last five seconds
 */
export const createWriteProof = (database: Database): ((now: number) => Promise<boolean>) => {
  let last: { at: number; found: Promise<boolean> } | undefined

  const prove = (now: number): Promise<boolean> =>
    database.batch([{ sql: SET_FACT, values: ["last_write_proof", String(now)] }]).then(
      () => true,
      () => false,
    )

  return (now) => {
    // A clock that was set back must not make an old answer good for longer.
    if (last === undefined || Math.abs(now - last.at) >= GOOD_FOR_MS) last = { at: now, found: prove(now) }
    return last.found
  }
}
