/**
 * Makes a thing when it is first asked for, and keeps it.
 *
 * For what is slow to make. The first formatter of a language reads that language's tables, which takes 10 ms: too long for a
 * Worker's start, when nobody needs it yet.
 *
 * @example
 * const languageNames = lazy(() => new Intl.DisplayNames("en", { type: "language" }))
 * languageNames().of("es") // "Spanish"
 */
export const lazy = <Thing extends object>(make: () => Thing): (() => Thing) => {
  let made: Thing | undefined
  return () => {
    made ??= make()
    return made
  }
}
