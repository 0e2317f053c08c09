/**
 * Tries up to three times: again after 0.6 s, and after 2.4 s.
 *
 * @param attempt gets 0, 1, 2
 * @throws what the last attempt threw
 */
export const withRetries = async <T>(attempt: (round: number) => Promise<T>, round = 0): Promise<T> => {
  try {
    return await attempt(round)
  } catch (fault) {
    if (round > 1) throw fault
    await new Promise((resolve) => setTimeout(resolve, 600 * 4 ** round))
    return withRetries(attempt, round + 1)
  }
}
