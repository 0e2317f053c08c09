/** Even a slow phone on a slow line has had its first bytes long before. */
export const LONG_MS = 10_000

/** Exported, like the other one, so that the build inlines the number. */
export const PAUSE_MS = 1000

/**
 * Settles as the first of these does, if that is in time. It leaves no timer behind.
 *
 * Without `finally`: on an old page a library may have replaced the browser's promises by its own, which lack it.
 *
 * @throws what the first one throws; undefined if none was in time
 */
export const within = <T>(ms: number, ...works: (Promise<T> | undefined)[]): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, ms)
    for (const work of works) if (work) work.then(resolve, reject).then(() => clearTimeout(timer))
  })

/**
 * Tries up to three times, with a second between tries. A try that takes more than ten seconds counts as failed; what it
 * brings in the end is for the attempt itself to use or to ignore.
 *
 * @param attempt gets 0, 1, 2
 * @param gone settles once nobody needs it any more: then it is not tried again
 * @throws what the last attempt threw
 */
export const withRetries = <T>(attempt: (round: number) => Promise<T>, gone?: Promise<T>, round = 0): Promise<T> =>
  within(LONG_MS, attempt(round), gone).catch((fault) => {
    if (round > 1) throw fault
    return within(PAUSE_MS, gone).catch(() => withRetries(attempt, gone, round + 1))
  })
