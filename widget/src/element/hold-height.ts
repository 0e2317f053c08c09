/**
 * Keeps the form's place as high as the form, so that nobody is thrown to the top of what they have scrolled.
 *
 * WebKit makes all boxes of an element anew when one of its slots comes, goes, or gets something else to show. It then lays the page out
 * once before it has answered the form's container queries, with nothing in the form: a page or a dialog that was scrolled further than
 * what is left goes back to its beginning, and stays there.
 */
export const holdHeight = (place: HTMLElement, form: HTMLElement, signal: AbortSignal): void => {
  const hold = () => {
    // A pixel less, since this is a rounded number and the form is to be as high as it is. Of a form without boxes it says nothing.
    place.style.minHeight = `${form.clientHeight - 1}px`
  }
  // In the next frame: now it may be the form without its content, and the browser would tell the page of a loop.
  const observer = new ResizeObserver(() => requestAnimationFrame(hold))
  observer.observe(form)
  signal.addEventListener("abort", () => observer.disconnect())
}
