const LATEST_MS = 300

/**
 * Keeps the focus in the preview's controls while a form in a frame is brought to a state. The form would take it, as on any page,
 * from the person who is choosing.
 *
 * @returns a function that ends it
 */
export const keepFocusOutside = (): (() => unknown) => {
  const outside = parent === window ? null : parent.document.activeElement
  if (!outside || outside === frameElement) return () => {}
  const end = new AbortController()
  const { scrollX, scrollY } = parent
  const giveBack = () => {
    if (outside !== parent.document.body && isHtml(outside)) outside.focus({ preventScroll: true })
    else if (frameElement && isHtml(frameElement)) frameElement.blur()
    // What takes the focus is scrolled into sight, also on the page around its frame.
    parent.scrollTo(scrollX, scrollY)
  }
  // In the capture phase: a dialog keeps this event to itself.
  addEventListener("focusin", giveBack, { capture: true, signal: end.signal })
  // Somebody who comes into the frame by themselves keeps the focus there.
  for (const type of ["pointerdown", "keydown"])
    addEventListener(type, () => end.abort(), { capture: true, signal: end.signal })
  // What is drawn last takes the focus a moment later.
  return () => setTimeout(() => end.abort(), LATEST_MS)
}

/** `instanceof` knows only this window's own elements. */
const isHtml = (element: Element): element is HTMLElement => "focus" in element
