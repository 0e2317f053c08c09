import type { Page } from "playwright"

/** Where the focus came to rest. */
export type Stop = {
  /** Of a field; else what it says. */
  name: string
  /** In the window, in px. */
  top: number
  /** How far down the page, in px. */
  place: number
}

/** More than any form has. */
const MOST = 60

/** Goes on with a key through the form's controls, until the focus has left it. */
export const stops = async (page: Page, key: "Tab" | "Shift+Tab"): Promise<Stop[]> => {
  const found: Stop[] = []
  while (found.length < MOST) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(() => {
      const inPage = document.activeElement
      const inForm = inPage?.shadowRoot?.activeElement
      const lent = inPage?.matches("porchlight-booking [slot]") ? inPage : undefined
      const element = inForm ?? lent
      if (!element) return undefined
      const { top } = (element.closest(".choice") ?? element).getBoundingClientRect()
      const name = lent || element.matches(".call") ? "call" : element.getAttribute("name")
      return {
        name: name ?? element.textContent?.trim() ?? "",
        top: Math.round(top),
        place: Math.round(top + scrollY),
      }
    })
    if (!stop) return found
    found.push(stop)
  }
  throw new Error(`${key} does not lead out of the form: ${found.map(({ name }) => name).join(", ")}`)
}
