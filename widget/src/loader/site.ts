/**
 * Asks for what the widget may know of a site; what the answer means is for the chunks to read.
 *
 * @returns the body, or the status of an answer that is no good
 * @throws when nobody answered within ten seconds
 */
export const askForSite = async (base: string, id: string): Promise<unknown> => {
  const answer = await fetch(`${base}sites/${id}`, { signal: AbortSignal.timeout(10_000) })
  return answer.ok ? answer.json() : answer.status
}
