/** The stable file name that every tag points to. */
const WIDGET_FILE = /\/v1\/widget\.js(?:[?#]|$)/

const PLACED = "data-porchlight-placed"

/**
 * The script tag that this code came with.
 *
 * `document.currentScript` is null in a module, after a timer, and where a page-speed plugin runs scripts in its own
 * way; then it is the first of our tags that nobody has taken yet.
 */
export const findTag = (page: Document): HTMLScriptElement | undefined => {
  const current = page.currentScript
  if (current instanceof HTMLScriptElement && WIDGET_FILE.test(current.src)) return current
  const ours = [...page.querySelectorAll<HTMLScriptElement>("script[src]")].filter((tag) => WIDGET_FILE.test(tag.src))
  return ours.find((tag) => !tag.hasAttribute(PLACED)) ?? ours[0]
}

/**
 * Marks a tag as taken, so that the form is never put up twice when a page runs the script again.
 *
 * @returns whether it was free
 */
export const takeTag = (tag: Element): boolean => {
  const free = !tag.hasAttribute(PLACED)
  tag.setAttribute(PLACED, "")
  return free
}

/** Where the widget's files live: the directory of the script's address, with a slash at its end. */
export const baseOf = (tag: HTMLScriptElement): string => new URL(".", tag.src).href
