import type { Page } from "playwright"

type Skewed = typeof window & { skew: number }

/**
 * Gives a page's scripts a clock that is wrong; what ticks under it goes on as it does.
 *
 * @param ms how far it is ahead
 */
export const setClock = async (page: Page, ms: number) => {
  await page.addInitScript((skew) => {
    const Real = Date
    Object.assign(window, { skew })
    const now = () => Real.now() + (window as Skewed).skew
    window.Date = new Proxy(Real, {
      construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
      get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
    })
  }, ms)
  return {
    /** As while a phone sleeps: timers stand still meanwhile. */
    pass: (more: number) =>
      page.evaluate((by) => {
        const skewed = window as Skewed
        skewed.skew += by
      }, more),
  }
}
