/**
 * Scrolls to a form in the page when an opener is pressed and nobody else has handled that: the chunk that opens dialogs may
 * still be on its way, or be blocked.
 */
export const leadToForm = (host: HTMLElement, signal: AbortSignal): void => {
  addEventListener(
    "click",
    ({ target, defaultPrevented }) => {
      if (defaultPrevented || !(target instanceof Element && target.closest("[data-porchlight-open]"))) return
      // After the browser has followed a link, which may lead to the top of the page.
      setTimeout(() => host.scrollIntoView())
    },
    { signal },
  )
}
