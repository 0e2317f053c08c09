import type { Language } from "@porchlight/shared/limits"

/** The languages that a visitor would like, best first: that of the element or of what it stands in, the page's, the browser's. */
export const wishedLanguages = (element: Element): string[] => [
  element.closest<HTMLElement>("[lang]")?.lang ?? "",
  document.documentElement.lang,
  ...navigator.languages,
]

/** The first wish that is offered, whatever its region (`es` serves `es-MX`); else the first language that is offered. */
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
