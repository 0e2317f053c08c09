/**
 * A ref that gives an element the focus when it appears, for what replaces the element that had it. Without this, people who
 * can't see the page would be left at its beginning.
 */
export const focusOnArrival = (element: HTMLElement | null): void => element?.focus()
