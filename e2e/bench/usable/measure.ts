import type { Browser, Page } from "playwright"
import { inFreshTab } from "../../chromium/launch.ts"
import { type Conditions, slowDown } from "../browser/conditions.ts"
import { CATEGORIES, type Milestone, milestonesOf } from "./milestones.ts"
import { SEEN, type Seen, type Wish, watch } from "./watch.ts"

const LIMIT_MS = 60_000

/** Where a form is, and by what one knows that it can be used. */
export type Opening = { url: string; wish: Wish; conditions: Conditions }

/** Opens a page for the first time, and waits until its form can be used. */
export const openUntilUsable = (browser: Browser, opening: Opening): Promise<Seen> =>
  inFreshTab(browser, (page) => open(page, opening))

/** The same under Chromium's own eyes, which makes it slower: what happened in which order. */
export const traceUntilUsable = (browser: Browser, opening: Opening): Promise<Milestone[]> =>
  inFreshTab(browser, async (page) => {
    await browser.startTracing(page, { categories: CATEGORIES })
    const { toldAt, usableAt } = await open(page, opening)
    return [
      ...milestonesOf(await browser.stopTracing(), opening.url),
      { what: "tells that it is ready", begins: toldAt, ends: toldAt },
      { what: "can be used", begins: usableAt, ends: usableAt },
    ]
  })

/** Opens a page in this tab, and waits until its form can be used. */
export const open = async (page: Page, { url, wish, conditions }: Opening): Promise<Seen> => {
  await slowDown(page, conditions)
  await page.addInitScript(watch, { ...wish, name: SEEN })
  await page.goto(url, { waitUntil: "commit" })
  const seen = await page.waitForFunction((name) => Reflect.get(window, name), SEEN, { timeout: LIMIT_MS })
  return seen.jsonValue()
}
