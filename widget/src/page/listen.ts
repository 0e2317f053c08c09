/**
 * Calls a listener with what each event tells, from whichever form of the page it comes.
 *
 * @param event without the prefix that it has in the page
 * @returns a function that takes the listener off again
 */
export const listen = <Detail>(event: string, listener: (detail: Detail) => void): (() => void) => {
  const hear = (heard: Event) => {
    if (heard instanceof CustomEvent) listener(heard.detail)
  }
  document.addEventListener(`porchlight:${event}`, hear)
  return () => document.removeEventListener(`porchlight:${event}`, hear)
}
