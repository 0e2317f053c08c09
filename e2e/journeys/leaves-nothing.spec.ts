import { formOn } from "../harness/form.ts"
import { countHeld } from "../harness/held.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { openTagged, TAG } from "../harness/tagged-page.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

test(
  "a form that comes to the page later stands, and one that goes leaves nothing behind",
  inChromium("listenersAreCounted", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    const held = await countHeld(page)
    await openTagged(
      page,
      street,
      `<!doctype html><html lang="en"><main></main>${TAG.replace("data-site", "data-mode=none data-site")}</html>`,
    )
    await page.waitForLoadState("networkidle")
    const before = await held()
    for (const name of ["José", "Li"]) {
      await page.evaluate(() => {
        const box = document.createElement("div")
        box.dataset.porchlightSite = "acme"
        document.querySelector("main")?.append(box)
      })
      await formOn(page).field("Full name").fill(name)
      expect((await held()).observers).toBeGreaterThan(before.observers)
      await page.evaluate(() => document.querySelector("main")?.replaceChildren())
      await expect(formOn(page).form).toHaveCount(0)
    }
    await expect.poll(held).toEqual(before)
  },
)

test(
  "a floating button and its dialog that go leave nothing behind, open or closed",
  inChromium("listenersAreCounted", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    const held = await countHeld(page)
    await openTagged(
      page,
      street,
      `<!doctype html><html lang="en"><main></main><p style="height: 200vh">${TAG.replace("data-site", "data-mode=none data-site")}</html>`,
    )
    await page.waitForLoadState("networkidle")
    const before = await held()
    for (const { name, closes } of [
      { name: "José", closes: false },
      { name: "Li", closes: true },
    ]) {
      await page.evaluate(() => {
        const box = document.createElement("div")
        box.dataset.porchlightSite = "acme"
        box.dataset.mode = "button"
        document.querySelector("main")?.append(box)
      })
      const button = page.getByRole("button", { name: "Request a visit" })
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
      await page.evaluate(() => document.querySelector("main")?.replaceChildren())
      await expect(button).toHaveCount(0)
    }
    await expect.poll(held).toEqual(before)
  },
)
