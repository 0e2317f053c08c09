import { chromium } from "playwright"
import type { Candidate, Proof } from "./find.ts"
import { launchOptionsOf } from "./launch-options.ts"

const START_LIMIT_MS = 30_000

/**
 * Starts a browser, shows a word in it and looks whether the word has a width, twice over, since some builds die when
 * their first window closes.
 */
export const prove = async (candidate: Candidate): Promise<Proof> => {
  try {
    const browser = await chromium.launch({ ...launchOptionsOf(candidate), timeout: START_LIMIT_MS })
    try {
      for (let round = 0; round < 2; round += 1) {
        const context = await browser.newContext()
        const page = await context.newPage()
        await page.setContent("<span>Porchlight</span>")
        const width = await page.locator("span").evaluate((span) => span.getBoundingClientRect().width)
        await context.close()
        if (width === 0) return { works: false, reason: "it shows no text (no fonts)" }
      }
      return { works: true, version: browser.version() }
    } finally {
      await browser.close()
    }
  } catch (error) {
    return { works: false, reason: reasonOf(error) }
  }
}

/** The line of a launch error that tells most: a missing library or file if one is named, else the first. */
const reasonOf = (error: unknown) => {
  const lines = String(error instanceof Error ? error.message : error).split("\n")
  const telling = lines.find((line) => /shared libraries|doesn't exist|no such file/i.test(line)) ?? lines[0] ?? ""
  return telling.replace(/^.*?(?=error while loading)/, "").trim()
}
