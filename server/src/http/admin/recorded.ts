import { kindOf, type Log } from "../../log.ts"
import { PartlyErased } from "../../operator/desk.ts"
import { Problem } from "../problem.ts"

/** How soon to come back after the ledger could not be written, in seconds. */
const RETRY_S = 5

/**
 * Waits for what must be on disk before it counts: a change, or the note that somebody looked at contact data. The ledger writes all
 * of it or nothing, so if it could not be written, nothing was changed and nothing is shown; but for an erasure of many.
 *
 * @throws {Problem} 503 `not_recorded` or `partly_erased`, with `Retry-After`
 */
export type Recorded = <Result>(done: Promise<Result>) => Promise<Result>

export const createRecorded =
  (log: Log): Recorded =>
  (done) =>
    done.catch((error: unknown) => {
      const isPartly = error instanceof PartlyErased
      log("not_recorded", { error: kindOf(isPartly ? error.cause : error) })
      throw new Problem(isPartly ? "partly_erased" : "not_recorded", { retryAfter: RETRY_S })
    })
