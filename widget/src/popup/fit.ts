/** Keeps a dialog above the keyboard of a phone, which covers the page instead of making it smaller. */
export const fitToSight = (dialog: HTMLElement, signal: AbortSignal): void => {
  const sight = window.visualViewport
  if (!sight) return
  const fit = () => {
    // Who has zoomed in moves about in a page that stays as it is.
    const zoomed = sight.scale > 1
    dialog.style.setProperty("height", zoomed ? "" : `${sight.height}px`)
    dialog.style.setProperty("top", zoomed ? "" : `${sight.offsetTop}px`)
  }
  fit()
  sight.addEventListener("resize", fit, { signal })
  sight.addEventListener("scroll", fit, { signal })
}
