import type { Page } from "playwright"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

/** How a part of the form is drawn. */
const drawn = (page: Page, part: "form" | "button" | "card") =>
  page
    .locator(`porchlight-booking [part~=${part}]`)
    .first()
    .evaluate((element) => {
      const { backgroundColor, color, fontFamily, minHeight } = getComputedStyle(element)
      return { backgroundColor, color, fontFamily, minHeight }
    })

const CLAY = "rgb(168, 67, 31)"
const CREAM = "rgb(253, 248, 242)"
const NIGHT = "rgb(28, 25, 23)"

test.describe("a theme of the site's own", onlyOn("looksTheSame"), () => {
  test.use({ setUp: { site: { theme: { preset: "clay", mode: "auto", density: "compact", font: "system" } } } })

  test(
    "is worn by day, gives way at night, and gives way to the page's own",
    inChromium("mediaAreSet"),
    async ({ page, street }) => {
      await page.emulateMedia({ colorScheme: "light" })
      await page.goto(`${street.website.origin}/plain.html`)
      await expect.poll(() => drawn(page, "form")).toMatchObject({ backgroundColor: CREAM, color: "rgb(51, 38, 31)" })
      expect(await drawn(page, "button")).toMatchObject({ backgroundColor: CLAY, color: "rgb(255, 255, 255)" })
      expect(await drawn(page, "card")).toMatchObject({ fontFamily: "system-ui, sans-serif", minHeight: "44px" })

      await page.emulateMedia({ colorScheme: "dark" })
      await expect
        .poll(() => drawn(page, "form"))
        .toMatchObject({ backgroundColor: NIGHT, color: "rgb(245, 245, 244)" })
      await expect.poll(() => drawn(page, "button")).toMatchObject({ backgroundColor: CLAY })

      // Where things stand closest, too, the mark on what is chosen keeps off its neighbour.
      const edges = (name: string) =>
        page.getByRole("radio", { name }).evaluate((mark) => {
          const { left = 0 } = mark.parentElement?.getBoundingClientRect() ?? {}
          return { left, right: mark.getBoundingClientRect().right }
        })
      expect((await edges("Any time")).right).toBeLessThan((await edges("Morning")).left)

      const host = page.locator("porchlight-booking")
      await host.evaluate((element) => element.setAttribute("style", "--porchlight-surface: oklch(1 0 0)"))
      await expect.poll(() => drawn(page, "form")).toMatchObject({ backgroundColor: "rgb(255, 255, 255)" })

      // Who asks for dark at one form means that one, whatever the page says of all.
      await host.evaluate((element) => element.setAttribute("theme", "dark"))
      await expect
        .poll(() => drawn(page, "form"))
        .toMatchObject({ backgroundColor: NIGHT, color: "rgb(245, 245, 244)" })
      await expect.poll(() => drawn(page, "button")).toMatchObject({ backgroundColor: CLAY })
    },
  )
})

test.describe("without a theme", onlyOn("looksTheSame"), () => {
  test("the form turns dark with a page that has a switch for it", async ({ page, street }) => {
    await page.goto(`${street.website.origin}/plain.html`)
    await expect.poll(() => drawn(page, "form")).toMatchObject({ backgroundColor: "rgb(255, 255, 255)" })
    await page.evaluate(() => {
      document.body.style.background = "#101014"
    })
    await expect.poll(() => drawn(page, "form")).toMatchObject({ backgroundColor: NIGHT })
  })

  test("the form has our colours from its first frame on, even if its configuration was kept from before it had any", async ({
    page,
    street,
  }) => {
    await page.route("**/v1/sites/acme", async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), theme: {} } })
    })
    await page.goto(`${street.website.origin}/plain.html`)
    await page.getByRole("button", { name: "Send request" }).waitFor()
    expect(await drawn(page, "form")).toMatchObject({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(28, 25, 23)" })
    expect(await drawn(page, "button")).toMatchObject({ backgroundColor: "rgb(180, 83, 9)" })
  })
})

test("what is chosen has the corners that a page gives its cards", onlyOn("looksTheSame"), async ({ page, street }) => {
  await page.goto(`${street.website.origin}/plain.html`)
  await page.getByRole("radio", { name: "Any time" }).waitFor()
  await page.addStyleTag({ content: "porchlight-booking::part(card) { border-radius: 24px }" })
  const corners = page
    .getByRole("radio", { name: "Any time" })
    .evaluate(({ nextElementSibling: words }) => words && getComputedStyle(words, "::before").borderRadius)
  expect(await corners).toBe("24px")
})
