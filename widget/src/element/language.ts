import type { Language } from "@porchlight/shared/limits"

/** The languages that a visitor would like, best first: what the element says or the nearest one around it, the page's own, the browser's. */
export const wishedLanguages = (element: Element): string[] => [
  element.closest<HTMLElement>("[lang]")?.lang ?? "",
  document.documentElement.lang,
  ...navigator.languages,
]

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
