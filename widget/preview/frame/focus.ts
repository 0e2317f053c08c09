const LATEST_MS = 300

/**
 * Keeps the focus at the preview's controls while a form in a frame is brought to a state: it would take it as it does on
 * any page, from under the fingers of whoever chooses.
 *
 * @returns ends it
 */
export const keepFocusOutside = (): (() => unknown) => {
  const outside = parent === window ? undefined : parent.document.activeElement
  if (!outside || outside === frameElement || !("focus" in outside)) return () => {}
  const end = new AbortController()
  const giveBack = () => (outside as HTMLElement).focus({ preventScroll: true })
  // Heard before a dialog keeps it to itself.
  addEventListener("focusin", giveBack, { capture: true, signal: end.signal })
  // Whoever comes here by themselves stays.
  for (const type of ["pointerdown", "keydown"])
    addEventListener(type, () => end.abort(), { capture: true, signal: end.signal })
  // What is drawn last takes the focus once it is drawn.
  return () => setTimeout(() => end.abort(), LATEST_MS)
}
