import type { Browser, Page, Response } from "playwright"
import { inFreshTab } from "../browser/launch.ts"
import type { Contestant } from "../pages/street.ts"
import { open } from "../usable/measure.ts"

/** Scripts and styles that a page fetched, in bytes as they came over the line. */
export type Weight = { name: string; files: number; bytes: number }

/** Opens a page at full speed and counts its scripts and styles until its form can be used. */
export const weighUntilUsable = (browser: Browser, { name, url, wish }: Contestant): Promise<Weight> =>
  inFreshTab(browser, (page) => count(page, name, () => open(page, { url, wish, conditions: {} })))

/** The same until a frame stands, in which another server shows its form. */
export const weighUntilFrame = (browser: Browser, { name, url }: Contestant): Promise<Weight> =>
  inFreshTab(browser, (page) =>
    count(page, name, async () => {
      await page.goto(url, { waitUntil: "commit" })
      await page.locator("iframe").waitFor({ state: "attached" })
    }),
  )

const count = async (page: Page, name: string, load: () => Promise<unknown>): Promise<Weight> => {
  const responses: Response[] = []
  page.on("response", (response) => responses.push(response))
  await load()
  const code = responses.map((response) => response.request()).filter(isCode)
  const sizes = await Promise.all(code.map(async (request) => (await request.sizes()).responseBodySize))
  return { name, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const isCode = (request: { resourceType(): string }) => ["script", "stylesheet"].includes(request.resourceType())
