/**
 * Leads whoever presses an opener to a form that stands, if nobody else answers: the chunk that opens dialogs may still be on its way, or
 * be blocked.
 */
export const leadToForm = (host: HTMLElement, signal: AbortSignal): void => {
  addEventListener(
    "click",
    ({ target, defaultPrevented }) => {
      if (defaultPrevented || !(target instanceof Element && target.closest("[data-porchlight-open]"))) return
      // After what the browser makes of a link, which may lead to the top of the page.
      setTimeout(() => host.scrollIntoView())
    },
    { signal },
  )
}
