import type { Browser } from "playwright"
import { inFreshTab } from "../../chromium/launch.ts"
import { SLOW_PHONE, slowDown } from "../browser/conditions.ts"

/** How a page came up: when its largest piece had been painted, in ms, and how much of it moved. */
export type Painted = { largestAt: number; shift: number }

/** Long enough for a form to have come as well. */
const WATCHED_MS = 4000

/** Opens a page on a slow phone and looks on as any visitor, without touching it. */
export const lookOn = (browser: Browser, url: string): Promise<Painted> =>
  inFreshTab(browser, async (page) => {
    await slowDown(page, SLOW_PHONE)
    await page.goto(url, { waitUntil: "load" })
    await page.waitForTimeout(WATCHED_MS)
    return page.evaluate(readVitals)
  })

/** Runs in the page. */
const readVitals = () =>
  new Promise<{ largestAt: number; shift: number }>((resolve) => {
    let [largestAt, shift] = [0, 0]
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
    watch("largest-contentful-paint", ({ startTime }) => {
      largestAt = startTime
    })
    watch("layout-shift", (entry) => {
      shift += Number(Reflect.get(entry, "value"))
    })
    setTimeout(() => resolve({ largestAt, shift }), 200)
  })
