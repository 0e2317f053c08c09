import type { Page } from "playwright"
import { jose, openForm } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"
import { forcedColors } from "./conditions/forced-colors.ts"
import { lessMotion, movements } from "./conditions/less-motion.ts"

test.describe("what the visitor's window and system are like", onlyOn("looksTheSame"), () => {
  test("at a zoom of 400 % a visit is booked by keyboard, and whatever has the focus is in sight", async ({
    page,
    street,
  }) => {
    // A window of 1280 by 1024.
    await page.setViewportSize({ width: 320, height: 256 })
    const form = await openForm(page, street)
    await form.field("No heat").focus()
    while (!(await form.send.evaluate((button) => button.matches(":focus")))) {
      await page.keyboard.press("Tab")
      await expect(page.locator("porchlight-booking :focus")).toBeInViewport({ ratio: 0.5 })
    }
    await form.fill(jose)
    await form.send.press("Enter")
    await expect(form.thanks).toBeInViewport()
    await form.reference()
  })

  test("where text is large and the window narrow, an emergency's number stays in its box", async ({
    page,
    street,
  }) => {
    // As wide for its words as a phone of 390 px is for words of twice the size.
    await page.setViewportSize({ width: 240, height: 640 })
    const form = await openForm(page, street)
    await form.field("No heat").check()
    const box = page.locator("porchlight-booking .urgent")
    await expect(box).toBeVisible()
    const [words, room] = await box.evaluate((urgent) => {
      const link = urgent.querySelector("slot")?.assignedElements()[0]
      return [link, urgent].map((element) => element?.getBoundingClientRect().right ?? Number.NaN)
    })
    expect(words).toBeLessThan(room ?? 0)
  })

  test("where text alone is twice as large, no word of the thanks is broken", async ({ page, street }) => {
    const form = await openForm(page, street)
    await form.fill(jose)
    await form.send.click()
    await expect(form.thanks).toBeVisible()
    await form.thanks.evaluate((heading) => {
      heading.style.fontSize = "48px"
    })
    expect(await form.thanks.evaluateAll(brokenWords)).toEqual([])
  })

  test.describe("with long names of services", () => {
    const labels = [
      "Estimate for a new system",
      "Air conditioning repair",
      "Commercial refrigeration",
      "Tankless water heaters",
    ]
    test.use({ setUp: { site: { services: labels.map((label, index) => ({ id: `s${index}`, label })) } } })

    test("no word on a card is broken or hyphenated, on any phone", async ({ page, street }) => {
      await openForm(page, street)
      const cards = page.locator("porchlight-booking .choice .words")
      for (const label of labels) await expect(cards.getByText(label)).toBeVisible()
      for (const width of [320, 360, 375, 390, 412, 430, 600]) {
        await page.setViewportSize({ width, height: 844 })
        expect(await cards.evaluateAll(brokenWords), `at ${width} px`).toEqual([])
      }
    })
  })

  for (const place of ["top", "bottom"] as const) {
    test(`a choice that is pressed at the ${place} of the window stays under the finger`, async ({ page, street }) => {
      const form = await openForm(page, street)
      // What is led into sight has its room since then.
      await form.field("No heat").check()
      const card = page.locator("porchlight-booking .choice").filter({ hasText: "Morning" })
      const top = () => card.evaluate((element) => element.getBoundingClientRect().top)
      await card.evaluate((element, isTop) => {
        const { top, bottom } = element.getBoundingClientRect()
        scrollBy(0, isTop ? top - 30 : bottom + 30 - innerHeight)
      }, place === "top")
      const before = await top()
      // A locator's own click would scroll first.
      const { x = 0, y = 0 } = (await card.boundingBox()) ?? {}
      await page.mouse.click(x + 20, y + 20)
      await expect(form.field("Morning")).toBeChecked()
      await settled(page)
      expect(await top()).toBe(before)
    })
  }

  test.describe("of what is wished of every page", inChromium("mediaAreSet"), () => {
    test.describe("forced colours", () => {
      test.use({ contextOptions: { forcedColors: "active" } })
      forcedColors(test)
    })

    test.describe("less motion", () => {
      test.use({ contextOptions: { reducedMotion: "reduce" } })
      lessMotion(test)
    })
  })

  test("where no less motion is wished, some things move by themselves", async ({ page, street }) => {
    const form = await openForm(page, street)
    await form.send.click()
    await expect(form.summary).toBeVisible()
    expect(await movements(page)).not.toEqual([])
  })
})

/** Runs in the page: the words that do not stand on one line. */
const brokenWords = (elements: Element[]): string[] =>
  elements.flatMap((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text
    return [...words.data.matchAll(/[^ \n\u00a0]+/g)].flatMap(({ 0: word, index }) => {
      const range = new Range()
      range.setStart(words, index)
      range.setEnd(words, index + word.length)
      return range.getClientRects().length > 1 ? [word] : []
    })
  })

/** Two frames later: what was to be scrolled has been. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
