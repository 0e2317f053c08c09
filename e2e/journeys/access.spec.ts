import { faults } from "../harness/access/faults.ts"
import { overflowing, pageWidth, spaceOut, tooSmall } from "../harness/access/measures.ts"
import { everything } from "../harness/access/site.ts"
import { openStage } from "../harness/access/stage.ts"
import { walkStates } from "../harness/access/states.ts"
import { THEMES, type ThemeName, wearing } from "../harness/access/themes.ts"
import { formOn } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: everything }, reducedMotion: "reduce" })

const themes = Object.keys(THEMES) as ThemeName[]

/** The states that bring colours of their own. */
const COLOURED = new Set(["urgent", "errors", "sending", "offline", "outside the area, and welcome", "sent", "gone"])

test.describe("in every state of the form", onlyOn("looksTheSame"), () => {
  // All that a form can come to, each with everything that axe has.
  test.slow()

  for (const lang of ["en", "es", "fr"]) {
    test(`axe finds nothing, in ${lang}`, async ({ page, street }) => {
      await walkStates(await openStage(page, street), { lang }, async (state) => {
        expect(await faults(page), state).toEqual([])
      })
    })
  }

  test("words can be read in every theme", inChromium("mediaAreSet"), async ({ page, street }) => {
    const stage = await openStage(page, street)
    await walkStates(stage, {}, async (state) => {
      if (!COLOURED.has(state)) return
      for (const theme of themes) {
        await wearing(stage, theme, async () => {
          expect(await faults(page, "color-contrast", "link-in-text-block"), `${state}, ${theme}`).toEqual([])
        })
      }
    })
  })

  test("whatever can be pressed is large enough at 390 px, and at 320 px no word is cut off where a reader spaces them out", async ({
    page,
    street,
  }) => {
    const stage = await openStage(page, street)
    await walkStates(stage, { lang: "fr" }, async (state) => {
      expect(await tooSmall(stage), state).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await pageWidth(stage), state).toBeLessThanOrEqual(320)
      await spaceOut(stage, true)
      expect(await overflowing(stage), state).toEqual([])
      expect(await pageWidth(stage), `${state}, spaced out`).toBeLessThanOrEqual(320)
      await spaceOut(stage, false)
      await page.setViewportSize({ width: 390, height: 844 })
    })
  })
})

test(
  "axe finds nothing in the button and in its dialog, in any theme",
  inChromium("dialogsAreCombed", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    test.slow()
    const stage = await openStage(page, street)
    const form = formOn(page)
    await stage.putUp({ attributes: { mode: "button", "button-text": "Book online" } })
    const button = page.getByRole("button", { name: "Book online" })
    await button.waitFor()
    expect(await faults(page)).toEqual([])
    await button.click()
    await stage.expectWhole()
    expect(await faults(page)).toEqual([])
    await form.send.click()
    await expect(form.summary).toBeFocused()
    for (const theme of themes) {
      await wearing(stage, theme, async () => expect(await faults(page), theme).toEqual([]))
    }
  },
)
