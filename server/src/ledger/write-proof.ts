import { MAX_BODY_BYTES } from "@porchlight/shared"
import type { Database } from "./database.ts"
import { SET_FACT } from "./statements.ts"

/** After a doubt as much is written as the largest booking takes with its indexes: a full disk often has room left for a small write. */
const WHOLE_BOOKING = 2 * MAX_BODY_BYTES

/** One proof is good for this long, so that frequent checks do not keep the disk busy. */
const GOOD_FOR_MS = 5000

type WriteProof = {
  /**
   * @param now ms since the epoch
   * @returns what was found within the last five seconds, and since the last doubt
   */
  canWrite(now: number): Promise<boolean>
  /** A write has just failed: whoever asks next is not told what was found before that. */
  doubt(): void
}

/** Tells whether the ledger can be written, by writing to it: with a full or read-only disk it would still answer every query. */
export const createWriteProof = (database: Database): WriteProof => {
  let last: { at: number; found: Promise<boolean> } | undefined
  let doubts = 0
  /** So many of them were settled. */
  let settled = 0

  const prove = async (now: number): Promise<boolean> => {
    const soFar = doubts
    const proof = String(now).padEnd(settled < soFar ? WHOLE_BOOKING : 0)
    try {
      await database.batch([{ sql: SET_FACT, values: ["last_write_proof", proof] }])
      settled = soFar
      return true
    } catch {
      return false
    }
  }

  return {
    canWrite: (now) => {
      // A clock that was set back must not make an old answer good for longer.
      if (last === undefined || Math.abs(now - last.at) >= GOOD_FOR_MS) last = { at: now, found: prove(now) }
      return last.found
    },
    doubt: () => {
      doubts += 1
      last = undefined
    },
  }
}
