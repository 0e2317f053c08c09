import errors from "./errors.css?inline"
import receipt from "./receipt.css?inline"
import summary from "./summary.css?inline"

let sheet: CSSStyleSheet | undefined

/** The styles of what is shown once something was found wrong, or the request was sent. */
export const afterSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(errors + receipt + summary)
  }
  return sheet
}
