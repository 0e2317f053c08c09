const MARK = "data-porchlight-open"

/** Elements that the browser itself clicks when a key is pressed. */
const PRESSED_BY_KEY = "a[href],button,input,summary"

/**
 * Has every element with `data-porchlight-open` open the dialog, whenever it came to the page and wherever it stands.
 *
 * @param open gets what was pressed
 */
export const hearOpeners = (open: (opener: HTMLElement) => void): void => {
  // Before the page's own handlers, which may keep a click to themselves.
  addEventListener(
    "click",
    (event) => {
      const opener = event.composedPath().find(isOpener)
      if (!opener || (leadsElsewhere(event) && opener.closest("a"))) return
      event.preventDefault()
      open(opener)
    },
    true,
  )
  addEventListener("keydown", (event) => {
    const [target] = event.composedPath()
    if ((event.key !== "Enter" && event.key !== " ") || !isOpener(target) || target.matches(PRESSED_BY_KEY)) return
    event.preventDefault()
    target.click()
  })
}

/** Whether a click on a link opens a new tab or window, which the link does by itself. */
const leadsElsewhere = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) => ctrlKey || metaKey || shiftKey || altKey

const isOpener = (target: unknown): target is HTMLElement => target instanceof HTMLElement && target.hasAttribute(MARK)
