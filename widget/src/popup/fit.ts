/** Keeps a dialog above the keyboard of a phone, which covers the page instead of making it smaller. */
export const fitToSight = (dialog: HTMLElement, signal: AbortSignal): void => {
  const sight = window.visualViewport
  if (!sight) return
  const fit = () => {
    // Zooming in leaves the layout as it is: there is nothing to fit.
    const zoomed = sight.scale > 1
    dialog.style.setProperty("height", zoomed ? "" : `${sight.height}px`)
    dialog.style.setProperty("top", zoomed ? "" : `${sight.offsetTop}px`)
  }
  fit()
  sight.addEventListener("resize", fit, { signal })
  sight.addEventListener("scroll", fit, { signal })
}
