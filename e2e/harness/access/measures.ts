import type { Stage } from "./stage.ts"

/** In px: what a finger needs, and the least that WCAG 2.5.8 allows. */
const MAIN = 44
const LEAST = 24

/** The controls that are too small for a finger. A choice is as large as its card, a link within a sentence as high as its line. */
export const tooSmall = ({ host }: Stage) =>
  host.locator("a[href], button, input, textarea").evaluateAll(
    (controls, { main, least }) =>
      controls.flatMap((control) => {
        const { width, height } = (control.closest("label") ?? control).getBoundingClientRect()
        const link = control instanceof HTMLAnchorElement
        // Nobody touches what is hidden from everybody.
        if (control.closest("[aria-hidden=true]")) return []
        // A slot's own link is not drawn while the page has the copy that it was lent.
        if (width === 0 || (link && getComputedStyle(control).display === "inline")) return []
        const needed = link || control.matches("[type=checkbox]") ? least : main
        const size = Math.round(Math.min(width, height))
        return size < needed ? [`${control.getAttribute("name") ?? control.textContent}: ${size} of ${needed} px`] : []
      }),
    { main: MAIN, least: LEAST },
  )

/** Words that reach over the edge of the form, or of the button, the card or the box that they stand in. */
export const overflowing = ({ host }: Stage) =>
  host.evaluate((element) => {
    const form = element.shadowRoot?.querySelector(".porchlight")
    if (!form) return []
    const over: string[] = []
    const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      const words = range.getBoundingClientRect()
      const box = text.parentElement?.closest(".choice, button, .notice, .urgent, .porchlight")?.getBoundingClientRect()
      if (!box || words.width === 0 || text.parentElement?.closest(".unseen")) continue
      const fits =
        words.left >= box.left - 1 &&
        words.right <= box.right + 1 &&
        words.top >= box.top - 1 &&
        words.bottom <= box.bottom + 1
      if (!fits) over.push(`${text.textContent}`)
    }
    return over
  })

/** The text spacing that a reader may set in place of the form's own (WCAG 1.4.12). */
const SPACIOUS =
  ".porchlight, .porchlight * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
  ".porchlight p { margin-block-end: 2em !important }"

/** Spaces the form's words out, as a reader's own style sheet does, or puts them back. */
export const spaceOut = ({ host }: Stage, spacious: boolean) =>
  host.evaluate(
    ({ shadowRoot }, css) => {
      const before = shadowRoot?.getElementById("spacious")
      if (before) before.remove()
      if (css) shadowRoot?.append(Object.assign(document.createElement("style"), { id: "spacious", textContent: css }))
    },
    spacious ? SPACIOUS : "",
  )

/** How wide the page's content is, in px. */
export const pageWidth = ({ page }: Stage) => page.evaluate(() => document.documentElement.scrollWidth)
