/**
 * Keeps the focus at the preview's controls while a form in a frame is brought to a state: it would take it as it does on
 * any page, from under the fingers of whoever chooses.
 *
 * @returns ends it
 */
export const keepFocusOutside = (): (() => void) => {
  const outside = parent === window ? undefined : parent.document.activeElement
  if (!outside || outside === frameElement || !("focus" in outside)) return () => {}
  const end = new AbortController()
  const giveBack = () => (outside as HTMLElement).focus({ preventScroll: true })
  addEventListener("focusin", giveBack, { signal: end.signal })
  // Whoever comes here by themselves stays.
  for (const type of ["pointerdown", "keydown"])
    addEventListener(type, () => end.abort(), { capture: true, signal: end.signal })
  return () => end.abort()
}
