/**
 * A ref that gives an element the focus when it appears. For what takes the place of the thing that had it: without
 * this, people who don't see the page would be left at its beginning.
 */
export const focusOnArrival = (element: HTMLElement | null): void => element?.focus()
