/** A slow phone on a slow line has long had its first bytes by then. */
export const LONG_MS = 10_000

/** Exported, as the other one is, so that the build puts the number where the name stands. */
export const PAUSE_MS = 1000

/**
 * Tries up to three times, again a second after one failed. A try of which nothing is heard for ten seconds has failed
 * too; what it brings in the end is for itself to use.
 *
 * @param attempt gets 0, 1, 2
 * @throws what the last attempt threw
 */
export const withRetries = <T>(attempt: (round: number) => Promise<T>, round = 0): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    attempt(round).then(resolve, reject)
    setTimeout(reject, LONG_MS)
  }).catch(async (fault) => {
    if (round > 1) throw fault
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    return withRetries(attempt, round + 1)
  })
