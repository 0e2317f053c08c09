const WAITS_MS = [600, 2400]

/**
 * Tries up to three times, with a pause that grows.
 *
 * @param attempt gets 0, 1, 2
 * @throws what the last attempt threw
 */
export const withRetries = async <T>(attempt: (round: number) => Promise<T>, signal: AbortSignal): Promise<T> => {
  for (let round = 0; ; round++) {
    try {
      return await attempt(round)
    } catch (fault) {
      const wait = WAITS_MS[round]
      if (wait === undefined || signal.aborted) throw fault
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
