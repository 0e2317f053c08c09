import css from "./popup.css?inline"

let sheet: CSSStyleSheet | undefined

/** The styles of button and dialog, one sheet for all of a page. */
export const popupSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  return sheet
}
