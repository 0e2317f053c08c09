import type { Visitor } from "../../harness/visitor/visitor.ts"

/**
 * What the page is without the form, as far as the form could have changed it: how each element is styled but for its
 * size, what hangs on the document, and which names are global.
 */
export const pageState = (visitor: Visitor): Promise<Record<string, string>> =>
  visitor.see(() => {
    // A framework's own boxes may still be on their way to their colours.
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish()
    // A page that is longer with us gets a scroll bar, and is narrower then.
    document.documentElement.style.overflowY = "scroll"
    const sized = /^(?:block-size|inline-size|height|width|perspective-origin|transform-origin)$/
    const state: Record<string, string> = {
      sheets: `${document.styleSheets.length} and ${document.adoptedStyleSheets.length} adopted`,
      globals: Object.keys(window)
        .filter((name) => name !== "Porchlight" && !/^(?:__|\d)/.test(name))
        .toSorted()
        .join(),
    }
    const elements = [...document.querySelectorAll("*")].filter(
      (element) => !element.closest("porchlight-booking, script"),
    )
    for (const [index, element] of elements.entries()) {
      const style = getComputedStyle(element)
      const said = [...style].filter((property) => !sized.test(property))
      state[`${index} <${element.localName}>`] = said
        .map((property) => `${property}: ${style.getPropertyValue(property)}`)
        .join("; ")
    }
    return state
  }, null)

/** What the page's own witness saw: errors, broken policies, and what moved by itself once the form had its place. */
export const witness = (visitor: Visitor): Promise<{ faults: string[]; moved: string[] }> =>
  visitor.see(() => {
    const { witness } = window as typeof window & { witness: { faults: string[]; moved: string[] } }
    return witness
  }, null)
