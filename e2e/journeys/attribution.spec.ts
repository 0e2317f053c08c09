import type { Page } from "playwright"
import { formOn, jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

const campaigns = {
  default: 31,
  rules: [{ when: { utm_source: "google", utm_medium: "cpc" }, campaignId: 32 }],
}
const AD = "utm_source=google&utm_medium=cpc&gclid=Cj0K&email=ana%40example.com"

/** All that the tab keeps. */
const kept = (page: Page) => page.evaluate(() => Object.values(sessionStorage).join())

/** What a consent banner would say. */
const consent = (page: Page, agreed: boolean) =>
  page.evaluate((answer) => {
    const { Porchlight } = window as typeof window & { Porchlight: { push(command: unknown): void } }
    Porchlight.push(["consent", answer])
  }, agreed)

test.describe("with the site's leave", () => {
  test.use({ setUp: { site: { campaigns, attribution: "session" } } })

  test("a visit that began with an ad is counted to it, pages later", async ({ page, street }) => {
    await page.goto(`${street.website.origin}/landing.html?${AD}`)
    await expect.poll(() => kept(page)).toContain("Cj0K")
    await page.getByRole("link", { name: "About us" }).click()
    await page.getByRole("link", { name: "Request a visit" }).click()
    const form = formOn(page)
    await form.fill(jose)
    await form.send.click()
    await expect(form.thanks).toBeVisible()

    const booking = await theOneBooking(street)
    expect(booking.campaignId).toBe(32)
    expect(booking.summary).toContain("gclid=Cj0K")
    expect(booking.summary).toContain(`${street.website.origin}/landing.html`)
    expect(booking.summary).not.toContain("ana@")
  })
})

test.describe("with the visitor's consent", onlyOn("looksTheSame"), () => {
  test.use({ setUp: { site: { campaigns, attribution: "consent" } } })

  test("a visit is kept from their yes on, until they take it back", async ({ page, street }) => {
    await page.goto(`${street.website.origin}/plain.html?${AD}`)
    await expect(formOn(page).form).toBeVisible()
    expect(await kept(page)).toBe("")
    await consent(page, true)
    await expect.poll(() => kept(page)).toContain("Cj0K")
    expect(await kept(page)).not.toContain("ana")

    await page.goto(`${street.website.origin}/plain.html`)
    await expect(formOn(page).form).toBeVisible()
    expect(await kept(page)).toContain("Cj0K")
    await consent(page, false)
    await expect.poll(() => kept(page)).toBe("")
  })
})
