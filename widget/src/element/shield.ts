/** Keys that a page's own dialogs need to hear: they close them and keep the focus inside. */
const PAGE_KEYS = ["Escape", "Tab"]

/** Keeps what a visitor types in an element from the page's keyboard shortcuts. */
export const shieldKeys = (host: HTMLElement, signal: AbortSignal): void => {
  for (const type of ["keydown", "keypress", "keyup"] as const) {
    host.addEventListener(type, (event) => PAGE_KEYS.includes(event.key) || event.stopPropagation(), { signal })
  }
}
