/** The button's room above the window's bottom edge, in px. */
const ROOM = 64

/** What covers more of the window than this is no bar and no bubble. */
const MOST_OF_HEIGHT = 0.4

/** Close enough together that nothing of a finger's size slips through. */
const STEP = 20

/**
 * How much of the room at the window's bottom edge is covered where the button stands, in px: by a "Call now" bar, by the answer to a cookie law,
 * or by the bubble of somebody's chat. No `z-index` helps: most have the highest, and some are in the top layer.
 *
 * @param button its left and right edge count, wherever it has been lifted to
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
