import css from "./element.css?inline"

let sheet: CSSStyleSheet | undefined

/** How the element itself stands in its page, once its form is there. */
export const elementSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  return sheet
}
