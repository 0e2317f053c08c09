import { lookAround } from "./live/look.ts"
import { createPanel } from "./live/panel.ts"

/** Put in by the build. */
declare const PORCHLIGHT_VERSION: string

/**
 * The entry of the chunk that tells whoever looks at their own page how the widget does there. It comes only to pages whose
 * address asks for it, and tells nobody else.
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
