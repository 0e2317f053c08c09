import type { Browser } from "playwright"
import { inFreshTab } from "../../chromium/launch.ts"
import type { Contestant } from "../pages/street.ts"
import { open } from "../usable/measure.ts"

const TEXT = "textarea, input:is(:not([type]), [type=text], [type=tel], [type=email])"

/** Into each field, whatever it asks for. */
const TYPED = "512 555 0143"

const FIELDS = 4

/** A quick typist's pause between two keys. */
const PAUSE_MS = 80

/** From a key to the frame that shows it, in ms, for each key that was pressed. What took less than 16 ms counts as 16. */
export const typeOn = (browser: Browser, { url, wish }: Contestant, cpu: number): Promise<number[]> =>
  inFreshTab(browser, async (page) => {
    await open(page, { url, wish, conditions: {} })
    const session = await page.context().newCDPSession(page)
    await session.send("Emulation.setCPUThrottlingRate", { rate: cpu })
    const longest = await page.evaluateHandle(observeKeys)

    const fields = page.locator(TEXT).filter({ visible: true })
    const count = Math.min(await fields.count(), FIELDS)
    for (let index = 0; index < count; index += 1) {
      await fields.nth(index).focus()
      await page.keyboard.type(TYPED, { delay: PAUSE_MS })
    }
    await page.waitForTimeout(500)
    const slow = await longest.evaluate((byKey) => [...byKey.values()])
    const quick = Math.max(0, count * TYPED.length - slow.length)
    return [...slow, ...new Array<number>(quick).fill(16)]
  })

/** Runs in the page: keeps the longest of the events that belong to one key, as Interaction to Next Paint is defined. */
const observeKeys = () => {
  const longest = new Map<number, number>()
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceEventTiming) || !entry.interactionId || !entry.name.startsWith("key")) continue
      longest.set(entry.interactionId, Math.max(longest.get(entry.interactionId) ?? 0, entry.duration))
    }
  })
  const options: PerformanceObserverInit & { durationThreshold: number } = { type: "event", durationThreshold: 16 }
  observer.observe(options)
  return longest
}
