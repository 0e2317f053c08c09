/**
 * Asks for what the widget may know of a site; what the answer means is for the chunks to read.
 *
 * @returns the body, or the status of an answer that is no good
 * @throws when nobody answered; how long to wait is for the caller to say
 */
export const askForSite = async (base: string, id: string): Promise<unknown> => {
  const answer = await fetch(`${base}sites/${id}`)
  return answer.ok ? answer.json() : answer.status
}
