import { OBSERVED } from "../element/names.ts"

/** Soon enough after a change, and not after every single one. */
const LOOK_MS = 50

/**
 * Looks again whenever the page's elements have changed, or an element of ours has started anew.
 *
 * @returns a function that ends it
 */
export const watchPage = (look: () => void): (() => void) => {
  let waiting = false
  const observer = new MutationObserver(() => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      look()
    }, LOOK_MS)
  })
  observer.observe(document, { childList: true, subtree: true, attributeFilter: OBSERVED })
  return () => observer.disconnect()
}
