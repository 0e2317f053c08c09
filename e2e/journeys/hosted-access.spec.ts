import { faults } from "../harness/access/faults.ts"
import { everything } from "../harness/access/site.ts"
import { WHOLE } from "../harness/access/states.ts"
import { onlyOn } from "../harness/only-on.ts"
import { SITE } from "../harness/site.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: everything } })

test(
  "axe finds nothing on the hosted page, from the form to the receipt",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    test.slow()
    const address = `${street.server.url}/book/${SITE}`
    const look = async (state: string) => expect(await faults(page), state).toEqual([])
    const send = page.locator(".send")
    // As it is without scripts, of which axe is one.
    await page.route("**/hosted/assets/*.js", (route) => route.abort())
    // What has most to say, in each language: the form with its faults, and the number to call.
    for (const lang of ["es", "fr", "en"]) {
      await page.goto(`${address}?service=tune-up&lang=${lang}`)
      await page.locator("[name='address.zip']").fill("73501")
      await send.click()
      await page.locator(".summary").waitFor()
      await page.locator("[name=service][value=no-heat]").check()
      await look(lang)
    }
    await page.locator("[name=service][value=tune-up]").check()
    await page.locator("[name='answers.tune-up.age']").first().check()
    await look("questions")
    for (const [name, text] of Object.entries(WHOLE)) await page.locator(`[name='${name}']`).fill(text)
    await send.click()
    await page.locator(".receipt").waitFor()
    await look("receipt")
    await page.goto(`${address}-nobody`)
    await look("no such page")
  },
)

test(
  "no time of day is broken within a word, on the narrowest phones",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    await page.goto(`${street.server.url}/book/${SITE}?lang=en`)
    /** How high each label is, in lines. */
    const lines = () =>
      page
        .locator("[name='preferred.window'] ~ .words")
        .evaluateAll((words) => words.map((text) => text.getBoundingClientRect().height / 16))
    for (let width = 312; width <= 332; width += 2) {
      await page.setViewportSize({ width, height: 640 })
      const heights = await lines()
      expect(heights).toHaveLength(3)
      for (const height of heights) expect(height, `at ${width} px`).toBeLessThan(2)
    }
  },
)

test(
  "the words of the way to another request stand in its middle, on however many lines",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    await page.goto(`${street.server.url}/book/${SITE}?lang=fr`)
    await page.locator("[name=service][value=tune-up]").check()
    await page.locator("[name='answers.tune-up.age']").first().check()
    for (const [name, text] of Object.entries(WHOLE)) await page.locator(`[name='${name}']`).fill(text)
    await page.locator(".send").click()
    await page.locator(".receipt").waitFor()
    // Alive, the page has a button there; what a server draws without scripts is a link.
    await page.route("**/hosted/assets/*.js", (route) => route.abort())
    await page.reload()
    await page.setViewportSize({ width: 240, height: 640 })
    const lines = await page.locator("a.other").evaluate((link) => {
      const words = document.createRange()
      words.selectNodeContents(link)
      const middle = ({ left, right }: DOMRect) => (left + right) / 2
      return [...words.getClientRects()].map((line) => middle(line) - middle(link.getBoundingClientRect()))
    })
    expect(lines.length).toBeGreaterThan(1)
    for (const aside of lines) expect(Math.abs(aside)).toBeLessThan(2)
  },
)

test("on a phone the number to call stands once above the form", onlyOn("looksTheSame"), async ({ page, street }) => {
  await page.goto(`${street.server.url}/book/${SITE}?lang=en`)
  const numbers = page.getByRole("link", { name: "(512) 555-0100" })
  await expect(numbers).toHaveCount(1)
  await page.setViewportSize({ width: 1000, height: 800 })
  await expect(numbers).toHaveCount(2)
})
