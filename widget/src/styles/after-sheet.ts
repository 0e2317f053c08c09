import errors from "./errors.css?inline"
import hover from "./hover.css?inline"
import motion from "./motion.css?inline"
import notices from "./notices.css?inline"
import receipt from "./receipt.css?inline"
import summary from "./summary.css?inline"

let sheet: CSSStyleSheet | undefined

/** The styles of what is shown once something was pointed at, chosen or found wrong, or the request was sent. */
export const afterSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(hover + motion + notices + errors + receipt + summary)
  }
  return sheet
}
