/** The button's room above the window's bottom edge, in px. */
const ROOM = 64

/** What covers more of the window than this is neither a bar nor a bubble. */
const MOST_OF_HEIGHT = 0.4

/** Close enough together that nothing of a finger's size slips through. */
const STEP = 20

/**
 * How high the window's bottom edge is covered where the button stands, in px: by a "Call now" bar, a cookie banner or the bubble of
 * a chat. No `z-index` helps: most of these have the highest, and some are in the top layer.
 *
 * @param button only its left and right edges count, since it may have been lifted already
 * @param own the element that it stands in
 */
export const coveredBelow = (button: Element, own: Element): number => {
  const { left, right } = button.getBoundingClientRect()
  let height = 0
  for (let x = left; x <= right; x += STEP) {
    for (let up = 2; up < ROOM; up += STEP) {
      for (const hit of document.elementsFromPoint(x, innerHeight - up)) {
        if (hit !== own && staysLow(hit)) height = Math.max(height, innerHeight - hit.getBoundingClientRect().top)
      }
    }
  }
  return height
}

/** Whether it keeps its place in the window while the page scrolls, with whatever it stands in. */
const staysLow = (element: Element | null): boolean => {
  if (!element) return false
  if (!/fixed|sticky/.test(getComputedStyle(element).position)) return staysLow(element.parentElement)
  // A whole page may scroll in a box that is fixed.
  return element.getBoundingClientRect().height < innerHeight * MOST_OF_HEIGHT
}
