/**
 * Asks for what the widget may know of a site; what the answer means is for the chunks to read.
 *
 * @returns the body, or the status of an answer that is no good
 * @throws when nobody answered; how long to wait is for the caller to say
 */
export const askForSite = (base: string, id: string): Promise<unknown> =>
  fetch(`${base}sites/${id}`).then((answer) => (answer.ok ? answer.json() : answer.status))
