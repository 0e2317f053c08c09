import type { Browser } from "playwright"
import { inFreshTab } from "../../chromium/launch.ts"
import type { Conditions } from "../browser/conditions.ts"
import type { Contestant } from "../pages/street.ts"
import { open, traceUntilUsable } from "../usable/measure.ts"

/** A moment after the form stands, for whatever it does then. */
const AFTERWARDS_MS = 500

/** What the loader takes of the main thread, in ms of processor time: other programs' share is not in it. */
export const loaderWork = async (
  browser: Browser,
  { url, wish }: Contestant,
  conditions: Conditions,
): Promise<number> => {
  const milestones = await traceUntilUsable(browser, { url, wish, conditions })
  const runs = milestones.filter(({ what }) => /^(runs|compiles) \/v1\/widget\.js$/.test(what))
  if (runs.length === 0) throw new Error("The trace does not show that the loader ran.")
  return runs.reduce((sum, { cpu = 0 }) => sum + cpu, 0)
}

/** The tasks of more than 50 ms while a page opened and its form came, in ms each. */
export const longTasks = (browser: Browser, { url, wish }: Contestant, conditions: Conditions): Promise<number[]> =>
  inFreshTab(browser, async (page) => {
    await open(page, { url, wish, conditions })
    await page.waitForTimeout(AFTERWARDS_MS)
    return page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries().map(({ duration }) => duration)))
          observer.observe({ type: "longtask", buffered: true })
          setTimeout(() => resolve([]), 100)
        }),
    )
  })
