import type { Page } from "playwright"
import { formOn } from "../harness/form.ts"
import { onlyOn } from "../harness/only-on.ts"
import { openTagged, TAG } from "../harness/tagged-page.ts"
import { expect, test } from "../harness/test.ts"

test.use({ viewport: { width: 390, height: 844 }, setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

const PHOTO = '<img src="/photo.gif" width="350" height="220" alt="Our vans">'
const PIXEL = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64")

const FORM = /\/form\./

/** Opens a page whose photograph is kept back until it is let go, and whose clock stands still. */
const openWithPhoto = async (page: Page, open: (page: Page) => Promise<void>) => {
  const { promise: released, resolve: letGo } = Promise.withResolvers<void>()
  await page.route("**/photo.gif", async (route) => {
    await released
    await route.fulfill({ contentType: "image/gif", body: PIXEL })
  })
  await page.clock.install()
  // An hour ahead: a clock that went on meanwhile, as on a machine that stands still, cannot be stopped at a moment that is over.
  await page.clock.pauseAt(Date.now() + 3_600_000)
  const asked: string[] = []
  page.on("request", (request) => asked.push(new URL(request.url()).pathname))
  // Comes to its end once the photograph is there.
  const opened = open(page)
  return { letGo, opened, isFormAsked: () => asked.some((path) => FORM.test(path)) }
}

const pageOf = (...parts: string[]) =>
  `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>${parts.join("")}</html>`

test.describe("a photograph that is still to come", onlyOn("looksTheSame"), () => {
  test("comes before a form beside it", async ({ page, street }) => {
    const looked = page.waitForResponse(/\/page\./)
    const photo = await openWithPhoto(page, () => openTagged(page, street, pageOf(PHOTO, TAG)))
    await (await looked).finished()
    await page.evaluate(() => new Promise((resolve) => queueMicrotask(() => resolve(undefined))))
    expect(photo.isFormAsked()).toBe(false)
    photo.letGo()
    await photo.opened
    await expect(formOn(page).send).toBeVisible()
  })

  test("keeps a form waiting for a second at most", async ({ page, street }) => {
    const looked = page.waitForResponse(/\/page\./)
    const photo = await openWithPhoto(page, () => openTagged(page, street, pageOf(PHOTO, TAG)))
    await (await looked).finished()
    await expect(async () => {
      await page.clock.runFor(1000)
      await expect(formOn(page).send).toBeVisible({ timeout: 500 })
    }).toPass()
    photo.letGo()
    await photo.opened
  })

  test("keeps no form waiting where it is hidden", async ({ page, street }) => {
    const asked = page.waitForRequest(FORM)
    const hidden = `<div style="display: none">${PHOTO}</div>`
    const photo = await openWithPhoto(page, () => openTagged(page, street, pageOf(hidden, TAG)))
    await asked
    photo.letGo()
    await photo.opened
  })

  test("keeps no form waiting from below it", async ({ page, street }) => {
    const below = `<div style="height: 1200px"></div>${PHOTO}`
    const asked = page.waitForRequest(FORM)
    const photo = await openWithPhoto(page, () => openTagged(page, street, pageOf(TAG, below)))
    await asked
    photo.letGo()
    await photo.opened
  })
})
