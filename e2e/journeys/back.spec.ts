import type { Page } from "playwright"
import { launchOptionsOf } from "../chromium/launch-options.ts"
import { wholeBrowserToLaunch } from "../chromium/search.ts"
import { jose, openForm } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { countSendings } from "../harness/line.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

// Playwright switches the back/forward cache off; visitors have it.
const browser = launchOptionsOf(await wholeBrowserToLaunch())
test.use({ launchOptions: { ...browser, ignoreDefaultArgs: ["--disable-back-forward-cache"] } })

/** Why no page is kept by a browser that has no windows: nothing that a page could change. */
const WITHOUT_WINDOWS = ["BackForwardCacheDisabledForDelegate", "BrowsingInstanceNotSwapped"]

/** Hears why the browser did not keep a page that somebody comes back to. */
const whyNotKept = async (page: Page): Promise<readonly string[]> => {
  const reasons: string[] = []
  const devtools = await page.context().newCDPSession(page)
  devtools.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) => {
    reasons.push(...notRestoredExplanations.map(({ reason }) => reason).toSorted())
  })
  await devtools.send("Page.enable")
  return reasons
}

test(
  "going back after the thanks sends nothing again, and offers nothing to send again",
  inChromium("pagesAreCached"),
  async ({ page, street }) => {
    const sendings = countSendings(page)
    const form = await openForm(page, street)
    await form.fill(jose)
    await form.send.click()
    const reference = await form.reference()
    await page.getByRole("link", { name: "About us" }).click()
    await expect(page.getByRole("heading", { name: "About us" })).toBeVisible()
    // A page out of the cache does not load again, so there is no load to wait for.
    await page.goBack({ waitUntil: "commit" })

    // From the cache comes the receipt as it was; from the network an empty form.
    const nameField = form.field("Full name")
    await expect(form.thanks.or(nameField)).toBeVisible()
    if (await nameField.isVisible()) await expect(nameField).toHaveValue("")
    expect(sendings()).toBe(1)
    expect((await theOneBooking(street)).externalId).toBe(reference)
  },
)

test(
  "who follows a link and comes back finds the form as it was left, once, and can send it",
  inChromium("pagesAreCached", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    await page.addInitScript(() => addEventListener("pageshow", (event) => Object.assign(window, { shown: event })))
    const reasons = await whyNotKept(page)
    const form = await openForm(page, street)
    await form.fill(jose)
    await page.getByRole("link", { name: "About us" }).click()
    await expect(page.getByRole("heading", { name: "About us" })).toBeVisible()
    await page.goBack({ waitUntil: "commit" })

    await form.expectKept(jose)
    // Nothing of ours keeps a page out of the cache: no `unload`, and no line that is held open.
    const wasKept = () => page.evaluate(() => (window as { shown?: PageTransitionEvent }).shown?.persisted)
    await expect.poll(wasKept).toBeDefined()
    await expect.poll(() => reasons).toEqual((await wasKept()) ? [] : WITHOUT_WINDOWS)
    await expect(page.locator("porchlight-booking")).toHaveCount(1)
    await form.send.click()
    const reference = await form.reference()
    expect((await theOneBooking(street)).externalId).toBe(reference)
  },
)

test(
  "who has sent it from another page, and comes back to the one where it was typed, has nothing to send again",
  inChromium("pagesAreCached"),
  async ({ page, street }) => {
    const first = await openForm(page, street)
    await first.fill(jose)
    const second = await openForm(page, street, "narrow-column.html")
    await second.expectKept(jose)
    await second.send.click()
    const reference = await second.reference()
    await page.goBack({ waitUntil: "commit" })

    await expect(page).toHaveURL(/plain\.html$/)
    await expect(first.field("Full name")).toHaveValue("")
    expect((await theOneBooking(street)).externalId).toBe(reference)
  },
)
