/**
 * Leads whoever presses an opener to a form that stands, if nobody else answers: the chunk that opens dialogs may still be on its way, or
 * be blocked.
 */
export const leadToForm = (host: HTMLElement, signal: AbortSignal): void => {
  addEventListener(
    "click",
    (event) => {
      const { target, defaultPrevented, ctrlKey, metaKey } = event
      if (defaultPrevented || ctrlKey || metaKey) return
      if (!(target instanceof Element) || !target.closest("[data-porchlight-open]")) return
      event.preventDefault()
      host.scrollIntoView()
    },
    { signal },
  )
}
