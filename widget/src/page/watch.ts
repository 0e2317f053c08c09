/** Often enough for a page that is being changed, and not at each of its changes. */
const LOOK_MS = 50

/**
 * Looks again whenever something was added to the page, or an element of ours began anew.
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
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["site", "mode", "lang", "service"] })
  return () => observer.disconnect()
}
