import { lookAround } from "./live/look.ts"
import { createPanel } from "./live/panel.ts"

/** Put in by the build. */
declare const PORCHLIGHT_VERSION: string

/**
 * The entry of the chunk that tells the owner of a page how the widget is doing there. It is fetched only if the page's address asks
 * for it, and reports to nobody else.
 *
 * @param base directory of the widget's files, with a slash at its end
 */
export const report = async (base: string): Promise<void> => {
  const look = async () => {
    panel.showLooking()
    panel.showLook(await lookAround(base, PORCHLIGHT_VERSION))
  }
  const panel = createPanel(languageOf(navigator.languages), () => void look())
  panel.show()
  await look()
}

/** Of the person at the screen, and not of the page's visitors. */
const languageOf = (wishes: readonly string[]) => {
  const known = wishes.map((wish) => wish.slice(0, 2)).find((wish) => wish === "en" || wish === "es")
  return known === "es" ? "es" : "en"
}
