import type { Browser, Page, Response } from "playwright"
import { inFreshTab } from "../../chromium/launch.ts"
import type { Contestant } from "../pages/street.ts"
import { open } from "../usable/measure.ts"

/** Scripts and styles that a page fetched, in bytes as they came over the line. */
export type Weight = { name: string; files: number; bytes: number }

/**
 * Opens a page at full speed and counts the scripts and styles that were asked for before its form could be used: before it
 * told so, if it tells.
 */
export const weighUntilUsable = (browser: Browser, { name, url, wish }: Contestant): Promise<Weight> =>
  inFreshTab(browser, (page) =>
    count(page, name, async () => {
      const { toldAt, usableAt } = await open(page, { url, wish, conditions: {} })
      return toldAt || usableAt
    }),
  )

/** The same until a frame stands, in which another server shows its form. */
export const weighUntilFrame = (browser: Browser, { name, url }: Contestant): Promise<Weight> =>
  inFreshTab(browser, (page) =>
    count(page, name, async () => {
      await page.goto(url, { waitUntil: "commit" })
      await page.locator("iframe").waitFor({ state: "attached" })
      return page.evaluate(() => performance.now())
    }),
  )

/** @param load gives the moment until which it counts, in ms since the navigation began */
const count = async (page: Page, name: string, load: () => Promise<number>): Promise<Weight> => {
  const responses: Response[] = []
  page.on("response", (response) => responses.push(response))
  const until = (await load()) + (await page.evaluate(() => performance.timeOrigin))
  const code = responses.filter(
    (response) => isCode(response.request()) && response.request().timing().startTime < until,
  )
  const sizes = await Promise.all(code.map(sizeOf))
  return { name, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const sizeOf = async (response: Response): Promise<number> => {
  await response.finished()
  return (await response.request().sizes()).responseBodySize
}

const isCode = (request: { resourceType(): string }) => ["script", "stylesheet"].includes(request.resourceType())
