import type { Language } from "@porchlight/shared/limits"

/** The languages that a visitor would like, best first: what the element says, the page's own, the browser's. */
export const wishedLanguages = (element: Element): string[] =>
  [element.getAttribute("lang"), element.ownerDocument.documentElement.lang, ...navigator.languages].filter(
    (wish) => wish !== null && wish !== "",
  ) as string[]

/** The first wish that is offered, whatever its region (`es-MX` is served by `es`); else the first that is offered. */
export const chooseLanguage = <Offered extends Language>(
  wishes: readonly string[],
  offered: readonly [Offered, ...Offered[]],
): Offered => {
  for (const wish of wishes) {
    const primary = wish.toLowerCase().split(/[-_]/, 1)[0]
    const match = offered.find((language) => language === primary)
    if (match) return match
  }
  return offered[0]
}
