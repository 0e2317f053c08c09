import type { Page } from "playwright"
import type { Visitor } from "./visitor.ts"

/** A visitor who sits before a page of Playwright's. */
export const visitorOn = (page: Page): Visitor => ({
  open: async (url) => {
    await page.goto(url)
  },
  resize: (width, height) => page.setViewportSize({ width, height }),
  see: async (inPage, told) => page.evaluate(asText(inPage, told)),
  type: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
  press: (name) => page.getByRole("button", { name }).or(page.getByRole("link", { name })).click(),
  goBack: async () => {
    await page.goBack()
  },
  picture: async () => {
    // Nothing is under the mouse there.
    await page.mouse.move(0, 0)
    return page.locator("porchlight-booking").screenshot({ animations: "disabled" })
  },
  windowPicture: async (top) => {
    await page.mouse.move(0, 0)
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
    return page.screenshot({ animations: "disabled", clip: { x: 0, y: top, width, height: height - top } })
  },
})

/** A policy of the page may forbid `eval`; what is sent as an expression needs none. */
const asText = (inPage: (...told: never[]) => unknown, told: unknown) => `(${inPage})(${JSON.stringify(told)})`
