import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright"
import { formOn, jose } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { expect, test } from "../harness/test.ts"

/** Every rule that axe has, over the page and into the form's shadow root. */
const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, inChromium("mediaAreSet"), () => {
    test.use({ colorScheme, reducedMotion: "reduce" })

    test("in the form, in its errors and on the receipt", async ({ page, street }) => {
      await page.goto(`${street.website.origin}/plain.html`)
      const form = formOn(page)
      await expect(form.send).toBeVisible()
      expect(await faults(page)).toEqual([])

      await form.send.click()
      await expect(form.summary).toBeVisible()
      expect(await faults(page)).toEqual([])

      await form.fill(jose)
      await form.send.click()
      await expect(form.thanks).toBeVisible()
      expect(await faults(page)).toEqual([])
    })
  })
}

test("at 320 px nothing has to be scrolled sideways", async ({ page, street }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${street.website.origin}/plain.html`)
  await expect(formOn(page).send).toBeVisible()
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(content).toBeLessThanOrEqual(window)
})
