/** A slow phone on a slow line has long had its first bytes by then. */
export const LONG_MS = 10_000

/** Exported, as the other one is, so that the build puts the number where the name stands. */
export const PAUSE_MS = 1000

/**
 * What comes first of these, if it comes in time. Then no timer is left.
 *
 * Not with `finally`: on a page of 2018 a library may have put a promise of its own in place of the browser's, without it.
 *
 * @throws what that one throws; undefined where none came in time
 */
export const within = <T>(ms: number, ...works: (Promise<T> | undefined)[]): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, ms)
    for (const work of works) if (work) work.then(resolve, reject).then(() => clearTimeout(timer))
  })

/**
 * Tries up to three times, again a second after one failed. A try of which nothing is heard for ten seconds has failed
 * too; what it brings in the end is for itself to use.
 *
 * @param attempt gets 0, 1, 2
 * @param gone comes once nobody needs it any more: it is not tried again then
 * @throws what the last attempt threw
 */
export const withRetries = <T>(attempt: (round: number) => Promise<T>, gone?: Promise<T>, round = 0): Promise<T> =>
  within(LONG_MS, attempt(round), gone).catch((fault) => {
    if (round > 1) throw fault
    return within(PAUSE_MS, gone).catch(() => withRetries(attempt, gone, round + 1))
  })
