import receipt from "./receipt.css?inline"
import summary from "./summary.css?inline"

let sheet: CSSStyleSheet | undefined

/** The styles of what is shown once a request was sent or refused. */
export const afterSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(receipt + summary)
  }
  return sheet
}
