/**
 * Asks for what the widget may know of a site. What the answer means is for the chunks to decide.
 *
 * @returns the body, or the status if the answer was not a success
 * @throws when nobody answered; the caller decides how long to wait
 */
export const askForSite = (base: string, id: string): Promise<unknown> =>
  fetch(`${base}sites/${id}`).then((answer) => (answer.ok ? answer.json() : answer.status))
