/** A page's bar is looked for here, as shares of the window's width. */
const LOOKED_AT = [0.1, 0.5, 0.9]

/** What covers more of the window than this is no bar. */
const MOST_OF_HEIGHT = 0.4

/**
 * How much of the window's bottom edge a bar of the page covers, in px: a "Call now" bar, or the answer to a cookie law.
 *
 * @param own never taken for one
 */
export const bottomBar = (own: Element): number => {
  let height = 0
  for (const share of LOOKED_AT) {
    for (const hit of document.elementsFromPoint(innerWidth * share, innerHeight - 2)) {
      if (hit !== own && isBar(hit)) height = Math.max(height, innerHeight - hit.getBoundingClientRect().top)
    }
  }
  return height
}

const isBar = (element: Element) => {
  const { position } = getComputedStyle(element)
  const { width, height } = element.getBoundingClientRect()
  return /fixed|sticky/.test(position) && width > innerWidth / 2 && height < innerHeight * MOST_OF_HEIGHT
}
