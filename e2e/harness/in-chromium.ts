import type { TestDetails } from "playwright/test"

/** What can only be tested in Chromium, and why. The test command runs in Chromium, so it leaves nothing out. */
const REASONS = {
  answersAreLost: "Elsewhere Playwright is not told what a page posts, and cannot let it through and lose the answer.",
  scriptsAreOff: "Elsewhere Playwright cannot switch the scripts of a page off.",
  mediaAreSet:
    "Elsewhere Playwright cannot set a colour scheme, reduced motion or forced colours. For Firefox see `browsers/firefox`.",
  listenersAreCounted: "Only Chromium's protocol tells who listens to what.",
  shiftsAreMeasured: "Only Chromium tells a page how far it has moved.",
  firstFramesAreDressed: "Firefox runs what asks for a frame before the style sheets of the page's head are there.",
  framesArePressed: "Elsewhere Playwright cannot press what stands in a frame of the page.",
  dialogsAreCombed: "Firefox 153 crashes when something in an open dialog is pressed that axe has examined.",
  treesAreRead: "Only Chromium tells what it hands to a screen reader.",
  pagesAreCached: "The back/forward cache is switched on by an argument of Chromium's.",
} as const

const TAG = "@in-chromium"

/**
 * Marks a test or a group that other browsers leave out.
 *
 * @param details other tags and annotations
 * @example
 * test("it lets go of all that it held", inChromium("listenersAreCounted", onlyOn("looksTheSame")), async ({ page }) => { … })
 */
export const inChromium = (reason: keyof typeof REASONS, details: TestDetails = {}): TestDetails => ({
  tag: [TAG, ...[details.tag ?? []].flat()],
  annotation: [{ type: "in Chromium alone", description: REASONS[reason] }, ...[details.annotation ?? []].flat()],
})

/** What other browsers leave out. */
export const CHROMIUM_ALONE = new RegExp(`${TAG}\\b`)
