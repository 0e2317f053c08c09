/**
 * Waits until something stands in a form.
 *
 * @param selector of what is waited for, inside the element's shadow root
 * @param limit in ms: what does not come is not waited for
 */
export const whenThere = (element: HTMLElement, selector: string, limit: number): Promise<Element | undefined> =>
  new Promise((resolve) => {
    const look = () => element.shadowRoot?.querySelector(selector) ?? undefined
    const end = (found: Element | undefined) => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(found)
    }
    const observer = new MutationObserver(() => {
      const found = look()
      if (found) end(found)
    })
    const timer = setTimeout(() => end(look()), limit)
    const found = look()
    if (found) return end(found)
    if (element.shadowRoot)
      observer.observe(element.shadowRoot, { childList: true, subtree: true, attributes: true, characterData: true })
  })
