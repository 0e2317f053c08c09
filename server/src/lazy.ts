/**
 * Makes a thing when it is first asked for, and keeps it.
 *
 * For what takes long to make. The first formatter of a language reads its tables, which takes 10 ms: too long for a Worker's
 * start, where nobody has asked for it yet.
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
