/**
 * Calls a listener with the detail of each event, whichever form of the page it comes from.
 *
 * @param event its name without the prefix `porchlight:`
 * @returns a function that takes the listener off again
 */
export const listen = <Detail>(event: string, listener: (detail: Detail) => void): (() => void) => {
  const hear = (heard: Event) => {
    if (heard instanceof CustomEvent) listener(heard.detail)
  }
  document.addEventListener(`porchlight:${event}`, hear)
  return () => document.removeEventListener(`porchlight:${event}`, hear)
}

/**
 * The same for what a page has pushed onto `window.Porchlight`, which may be anything.
 *
 * @returns false if the listener is no function
 */
export const listenFor = (event: unknown, listener: unknown): boolean => {
  if (typeof listener !== "function") return false
  listen(String(event), (detail) => listener(detail))
  return true
}
