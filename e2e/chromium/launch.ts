import { type Browser, chromium, type Page } from "playwright"
import { launchOptionsOf } from "./launch-options.ts"
import { wholeBrowserToLaunch } from "./search.ts"

/** A phone of today in portrait, whose owner reads English. */
const PHONE = { viewport: { width: 390, height: 844 }, locale: "en-US" }

/** Gives a Chromium for as long as the work takes. */
export const withChromium = async <Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> => {
  const browser = await chromium.launch(launchOptionsOf(await wholeBrowserToLaunch()))
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** Gives a tab with a cache of its own, where nothing has been opened yet. */
export const inFreshTab = async <Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> => {
  const context = await browser.newContext(PHONE)
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}
