/** How long after the page began, in ms. Undefined where the browser does not know. */
export type Timing = {
  /** The script was asked for. */
  asked: number | undefined
  /** The last of what a form needs had come. */
  came: number | undefined
  /** The page itself had loaded. */
  loaded: number | undefined
}

/** What a form needs before it can be used, by its place under the widget's directory. */
const NEEDED = /^(?:assets\/(?:form|en|es|fr)\.|sites\/)/

/**
 * When the widget came, as the browser's own record of what was fetched has it.
 *
 * @param base directory of the widget's files, with a slash at its end
 */
export const timingOf = (base: string, performance: Performance): Timing => {
  const fetched = performance
    .getEntriesByType("resource")
    .filter((entry): entry is PerformanceResourceTiming => entry.name.startsWith(base) && "responseEnd" in entry)
  const script = fetched.find(({ name }) => /^widget[.\w-]*\.js/.test(name.slice(base.length)))
  // What this report asks for itself comes after: of each address, the first counts.
  const needed = new Map<string, number>()
  for (const { name, responseEnd } of fetched) {
    if (NEEDED.test(name.slice(base.length)) && !needed.has(name)) needed.set(name, responseEnd)
  }
  const [navigation] = performance.getEntriesByType("navigation")
  return {
    asked: script?.startTime,
    came: needed.size > 0 ? Math.max(...needed.values()) : undefined,
    loaded: navigation && "loadEventEnd" in navigation ? Number(navigation.loadEventEnd) || undefined : undefined,
  }
}
