import base from "./base.css?inline"
import choices from "./choices.css?inline"
import controls from "./controls.css?inline"
import element from "./element.css?inline"

let sheet: CSSStyleSheet | undefined

/** The form's styles, one sheet for all forms of a page. A constructed sheet passes the strictest style policy. */
export const styleSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(element + base + controls + choices)
  }
  return sheet
}
