import type { Browser, Page } from "playwright"
import { inFreshTab } from "../../chromium/launch.ts"
import { SITE } from "../../harness/site.ts"
import type { Contestant } from "../pages/street.ts"
import { open } from "../usable/measure.ts"

/** What a page holds once all rubbish is collected. */
export type Held = { cycles: number; heap: number; nodes: number; listeners: number }

/** How often the form is put up and taken away before each look. */
const LOOKS = [0, 5, 10, 15, 20]

/** Puts one more form up and takes it away, again and again, and looks at what stays. */
export const putUpAndTakeAway = (browser: Browser, { url, wish }: Contestant): Promise<Held[]> =>
  inFreshTab(browser, async (page) => {
    await open(page, { url, wish, conditions: {} })
    const session = await page.context().newCDPSession(page)
    await session.send("Performance.enable")
    const held = async (cycles: number): Promise<Held> => {
      await session.send("HeapProfiler.collectGarbage")
      const { metrics } = await session.send("Performance.getMetrics")
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
      return {
        cycles,
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
      }
    }

    // Once beforehand, so that all that is fetched and compiled once is there.
    await cycle(page)
    const looks: Held[] = []
    for (const [index, cycles] of LOOKS.entries()) {
      for (let done = LOOKS[index - 1] ?? 0; done < cycles; done += 1) await cycle(page)
      looks.push(await held(cycles))
    }
    return looks
  })

const cycle = (page: Page) =>
  page.evaluate(async (site) => {
    const element = document.createElement("porchlight-booking")
    element.setAttribute("site", site)
    const ready = new Promise((resolve) => element.addEventListener("porchlight:ready", resolve, { once: true }))
    document.body.append(element)
    element.scrollIntoView()
    await ready
    element.remove()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }, SITE)
