/** What a page has to show before its form counts as one that can be used. */
export type Wish = {
  /** Something that must show besides the text field. */
  needs?: string
  /** An event by which the form itself tells that it is ready. */
  event?: string
}

/** What the watch has seen, in ms since the navigation began. */
export type Seen = {
  /** When a text field showed first. */
  shownAt: number
  /** When the form's own event came; 0 where there is none. */
  toldAt: number
  /** The first frame in which a letter could be typed into the field and stayed there, and all that is wished for was there. */
  usableAt: number
}

/** Where in the page the watch leaves what it has seen. */
export const SEEN = "__seen"

/**
 * Watches, frame by frame, until the page's form can be used: a text field shows and is enabled, and what is typed into
 * it is still there a frame later. Runs in the page, before anything of the page's own, and so uses nothing of this file.
 */
export const watch = ({ needs, event, name }: Wish & { name: string }): void => {
  const TEXT = "textarea, input:is(:not([type]), [type=text], [type=tel], [type=email])"
  const seen = { shownAt: 0, toldAt: 0, usableAt: 0 }
  if (event) addEventListener(event, () => (seen.toldAt = performance.now()), { once: true })

  const find = (root: ParentNode, selector: string): HTMLElement | undefined => {
    for (const element of root.querySelectorAll<HTMLElement>("*")) {
      if (element.matches(selector) && !element.matches(":disabled") && element.checkVisibility()) return element
      const inside = element.shadowRoot && find(element.shadowRoot, selector)
      if (inside) return inside
    }
    return undefined
  }

  let field: (HTMLElement & { value?: string }) | undefined
  let typedAt = 0
  const look = () => {
    const now = performance.now()
    const kept = field?.isConnected && field.value === "J"
    const whole = (!event || seen.toldAt > 0) && (!needs || find(document, needs) !== undefined)
    if (kept && seen.usableAt) return void Object.defineProperty(window, name, { value: seen })
    if (!kept) {
      seen.usableAt = 0
      field = find(document, TEXT)
      if (field) {
        seen.shownAt ||= now
        typedAt = now
        field.focus()
        // As typed, with all its events: a value that is set makes none.
        document.execCommand("insertText", false, "J")
      }
    }
    if (field && whole) seen.usableAt = kept ? now : typedAt
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
