/**
 * Keeps the form's place as high as the form, so that nobody is thrown to the top of what they have scrolled.
 *
 * WebKit makes all boxes of an element anew when one of its slots is added, removed, or filled with something else. Before it has
 * evaluated the form's container queries, it lays the page out once with an empty form. A page or a dialog that was scrolled further
 * than that is high jumps to its top, and stays there.
 */
export const holdHeight = (place: HTMLElement, form: HTMLElement, signal: AbortSignal): void => {
  const hold = () => {
    // One pixel less than the form, whose height is rounded here and must not grow. A form that is not displayed has none to hold.
    place.style.minHeight = `${form.clientHeight - 1}px`
  }
  const holdInFrame = () => requestAnimationFrame(hold)
  // From the first frame on: the observer reports only after it, and on a slow phone the second frame is far away.
  holdInFrame()
  // In the next frame: at this moment the form may be empty, and the browser would report a ResizeObserver loop to the page.
  const observer = new ResizeObserver(holdInFrame)
  observer.observe(form)
  signal.addEventListener("abort", () => observer.disconnect())
}
