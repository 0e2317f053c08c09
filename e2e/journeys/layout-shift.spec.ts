import type { Page } from "playwright"
import { formOn, jose, openForm } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

test.describe("a page that keeps the form's place", onlyOn("looksTheSame"), () => {
  for (const width of [390, 1280]) {
    test(`never moves, at ${width} px`, inChromium("shiftsAreMeasured"), async ({ page, street }) => {
      await page.setViewportSize({ width, height: 900 })
      // The page is painted before the script is there.
      await page.route("**/v1/widget.js", async (route) => {
        await painted(page)
        await route.continue()
      })
      const form = await openForm(page, street, "reserved.html")
      await form.field("No heat").check()
      await form.fill(jose)
      expect(await shiftOf(page)).toBe(0)
    })
  }
})

test(
  "a page's font is the form's in the first frame, though its style sheets come after the form",
  inChromium("firstFramesAreDressed", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    await page.route("**/*.css", async (route) => {
      await formOn(page).send.waitFor({ state: "attached" })
      await route.continue()
    })
    await page.addInitScript(() => {
      addEventListener("porchlight:ready", () =>
        requestAnimationFrame(() => {
          const form = document.querySelector("porchlight-booking")?.shadowRoot?.querySelector("form")
          document.documentElement.dataset.first = form ? getComputedStyle(form).fontFamily : "no form"
        }),
      )
    })
    await openForm(page, street, "tailwind.html")
    await expect(page.locator("html")).toHaveAttribute("data-first", /^-apple-system/)
  },
)

/** All of the form is in sight. */
const TALL = { width: 390, height: 2600 }

test.describe("a site that asks whether it may send texts", onlyOn("looksTheSame"), () => {
  const smsConsent = { termsUrl: "https://acme.example/terms" }
  test.use({ viewport: TALL, setUp: { site: { smsConsent, privacyUrl: "https://acme.example/privacy" } } })

  test("keeps the room of that question", inChromium("shiftsAreMeasured"), async ({ page, street }) => {
    const form = formOn(page)
    // The form is seen for a while before the question is there.
    await page.route("**/v1/assets/submission.*", async (route) => {
      await form.send.waitFor()
      await painted(page)
      await route.continue()
    })
    await page.goto(`${street.website.origin}/reserved.html`)
    await expect(form.form.getByRole("checkbox")).toBeVisible()
    expect(await shiftOf(page)).toBe(0)
  })
})

test.describe("a site that asks what kind of customer comes", onlyOn("looksTheSame"), () => {
  const fields = { address: "optional", returning: "optional", customerType: "required" } as const
  test.use({ viewport: TALL, setUp: { site: { fields } } })

  test("has its questions in the form from the start", inChromium("shiftsAreMeasured"), async ({ page, street }) => {
    await page.goto(`${street.website.origin}/reserved.html`)
    await expect(formOn(page).form.getByRole("group", { name: "What kind of place is it?" })).toBeVisible()
    expect(await shiftOf(page)).toBe(0)
  })
})

const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** What the page has moved by itself since it was first painted (cumulative layout shift). */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let shift = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ("hadRecentInput" in entry && "value" in entry && !entry.hadRecentInput) shift += Number(entry.value)
          }
        })
        // It is told at once of what was before it; and where that is nothing, never.
        observer.observe({ type: "layout-shift", buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(shift)))
      }),
  )
