const LATEST_MS = 300

/**
 * Keeps the focus at the preview's controls while a form in a frame is brought to a state: it would take it as it does on
 * any page, from under the fingers of whoever chooses.
 *
 * @returns ends it
 */
export const keepFocusOutside = (): (() => unknown) => {
  const outside = parent === window ? null : parent.document.activeElement
  if (!outside || outside === frameElement) return () => {}
  const end = new AbortController()
  const { scrollX, scrollY } = parent
  const giveBack = () => {
    if (outside !== parent.document.body && isHtml(outside)) outside.focus({ preventScroll: true })
    else if (frameElement && isHtml(frameElement)) frameElement.blur()
    // What takes the focus is brought into sight, over all the frames that it stands in.
    parent.scrollTo(scrollX, scrollY)
  }
  // Heard before a dialog keeps it to itself.
  addEventListener("focusin", giveBack, { capture: true, signal: end.signal })
  // Whoever comes here by themselves stays.
  for (const type of ["pointerdown", "keydown"])
    addEventListener(type, () => end.abort(), { capture: true, signal: end.signal })
  // What is drawn last takes the focus once it is drawn.
  return () => setTimeout(() => end.abort(), LATEST_MS)
}

/** `instanceof` knows only this window's own elements. */
const isHtml = (element: Element): element is HTMLElement => "focus" in element
