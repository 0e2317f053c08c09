import type { Page } from "playwright"
import { formOn } from "../harness/form.ts"
import { countHeld } from "../harness/held.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import type { Street } from "../harness/street.ts"
import { openTagged, TAG } from "../harness/tagged-page.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

const PAGE = `<!doctype html><html lang="en"><main></main><p style="height: 200vh">${TAG.replace("data-site", "data-mode=none data-site")}</html>`

const SECOND_HALF = /\/assets\/submission\./

/** Opens a page that has the tag and no form, and counts what its scripts hold by then. */
const openEmpty = async (page: Page, street: Street) => {
  const held = await countHeld(page)
  await openTagged(page, street, PAGE)
  // The last thing that the tag brings by itself.
  await page.locator("porchlight-booking dialog").waitFor({ state: "attached" })
  return { held, before: await held() }
}

const addForm = (page: Page, mode: "inline" | "button") =>
  page.evaluate((told) => {
    const box = document.createElement("div")
    box.dataset.porchlightSite = "acme"
    box.dataset.mode = told
    document.querySelector("main")?.append(box)
  }, mode)

const takeAway = (page: Page) => page.evaluate(() => document.querySelector("main")?.replaceChildren())

test.describe("what goes leaves nothing behind", inChromium("listenersAreCounted", onlyOn("looksTheSame")), () => {
  test("a form that came to the page later", async ({ page, street }) => {
    const { held, before } = await openEmpty(page, street)
    for (const name of ["José", "Li"]) {
      await addForm(page, "inline")
      await formOn(page).field("Full name").fill(name)
      expect((await held()).observers).toBeGreaterThan(before.observers)
      await takeAway(page)
      await expect(formOn(page).form).toHaveCount(0)
    }
    await expect.poll(held).toEqual(before)
  })

  test("a form that was taken away while the line kept it waiting", async ({ page, street }) => {
    const { held, before } = await openEmpty(page, street)
    await page.route(/\/v1\/sites\/acme$/, () => {})
    await addForm(page, "inline")
    await expect.poll(async () => (await held()).timers).toBeGreaterThan(before.timers)
    await takeAway(page)
    await expect.poll(held).toEqual(before)
  })

  test("a form that was taken away while what shows its errors kept it waiting", async ({ page, street }) => {
    const { held, before } = await openEmpty(page, street)
    const asked = page.waitForRequest(/\/assets\/faults\./)
    await page.route(/\/assets\/faults\./, () => {})
    await addForm(page, "inline")
    await formOn(page).send.click()
    await asked
    await takeAway(page)
    await expect.poll(held).toEqual(before)
  })

  test.describe("that has more to ask", () => {
    test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"], fields: { returning: "optional" } } } })

    test("a form that was taken away while its second half kept it waiting", async ({ page, street }) => {
      const { held, before } = await openEmpty(page, street)
      const asked = page.waitForRequest(SECOND_HALF)
      await page.route(SECOND_HALF, () => {})
      await addForm(page, "inline")
      await asked
      await takeAway(page)
      await expect.poll(held).toEqual(before)
    })
  })

  test("a floating button and its dialog, open or closed", async ({ page, street }) => {
    const { held, before } = await openEmpty(page, street)
    const button = page.getByRole("button", { name: "Request a visit" })
    for (const { name, closes } of [
      { name: "José", closes: false },
      { name: "Li", closes: true },
    ]) {
      await addForm(page, "button")
      await button.click()
      await formOn(page).field("Full name").fill(name)
      const whileOpen = await held()
      expect(whileOpen.sight).toBeGreaterThan(before.sight)
      expect(whileOpen.observers).toBeGreaterThan(before.observers)
      if (closes) {
        await page.keyboard.press("Escape")
        await expect(formOn(page).form).toBeHidden()
        await page.mouse.wheel(0, 400)
      }
      await takeAway(page)
      await expect(button).toHaveCount(0)
    }
    await expect.poll(held).toEqual(before)
  })
})
