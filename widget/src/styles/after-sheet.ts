import call from "./call.css?inline"
import consent from "./consent.css?inline"
import forced from "./forced.css?inline"
import hostFocus from "./host-focus.css?inline"
import hover from "./hover.css?inline"
import motion from "./motion.css?inline"
import notices from "./notices.css?inline"
import receipt from "./receipt.css?inline"
import zipless from "./zipless.css?inline"

const rules = new Set([call + forced + hover + motion + notices + hostFocus + receipt + consent + zipless])

let sheet: CSSStyleSheet | undefined

/** The styles that are needed only once the visitor does something: for hovering, the focus, notices and the receipt. */
export const afterSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync([...rules].join(""))
  }
  return sheet
}

/** Adds the styles of something that only some forms show. */
export const addRules = (css: string): void => {
  if (rules.has(css)) return
  rules.add(css)
  sheet?.replaceSync([...rules].join(""))
}
