import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

/** Five contractors who have nothing in common, and the accent that each has chosen for the form. */
const CONTRACTORS = [
  { page: "tables", accent: "rgb(0, 51, 153)" },
  { page: "bold", accent: "rgb(255, 212, 0)" },
  { page: "family", accent: "rgb(47, 74, 55)" },
  { page: "agency", accent: "rgb(79, 70, 229)" },
  { page: "spanish", accent: "rgb(200, 80, 43)" },
]

/** How the form stands in its page. */
const look = (page: Page) =>
  page.locator("porchlight-booking").evaluate((host) => {
    const form = host.shadowRoot?.querySelector("form")
    const button = form?.querySelector("[part~=button]")
    const around = host.parentElement
    if (!form || !button || !around) throw new Error("There is no form.")
    const room = around.getBoundingClientRect()
    const place = form.getBoundingClientRect()
    return {
      font: getComputedStyle(form).fontFamily,
      fontAround: getComputedStyle(around).fontFamily,
      accent: getComputedStyle(button).backgroundColor,
      offCentre: Math.abs(place.left - room.left - (room.right - place.right)),
      tooWide: Math.max(0, form.scrollWidth - form.clientWidth, Math.round(place.width) - 560),
    }
  })

/** Texts of the form that axe cannot read. */
const unreadable = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .include("porchlight-booking")
    .withRules("color-contrast")
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test("the form looks at home on five very different websites", onlyOn("looksTheSame"), async ({ page, street }) => {
  // One server for all of them: five would take longer to start than to look at.
  test.slow()
  for (const { page: name, accent } of CONTRACTORS) {
    await test.step(name, async () => {
      await page.goto(`${street.website.origin}/contractors/${name}.html`)
      await expect(page.getByRole("form")).toBeVisible()
      for (const width of [390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const { font, fontAround, ...place } = await look(page)
        expect(font).toBe(fontAround)
        expect(place).toEqual({ accent, offCentre: expect.closeTo(0, 0), tooWide: 0 })
      }
      expect(await unreadable(page)).toEqual([])
    })
  }
})
