import { formOn, jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { SITE } from "../harness/site.ts"
import { expect, test } from "../harness/test.ts"

const campaigns = {
  default: 31,
  rules: [{ when: { utm_source: "google" }, campaignId: 32 }],
}

test.use({ setUp: { site: { campaigns } } })

test.describe("the hosted page without scripts", () => {
  test.use({ javaScriptEnabled: false })

  test("takes a booking: what was wrong is told at its field, all that was typed is kept, the campaign is counted", async ({
    page,
    street,
  }) => {
    await page.goto(`${street.server.url}/book/${SITE}?service=no-heat&utm_source=google`)
    const form = formOn(page)
    await expect(form.field("No heat")).toBeChecked()
    await form.fill({ ...jose, Phone: "12", "What is going on? optional": "Furnace clicks,\nno flame." })
    await form.field("Morning").check()
    await form.send.click()
    await expect(form.field("Phone")).toHaveAccessibleDescription(/Enter a phone number with its area code/)
    await form.summary.getByRole("link").click()
    await expect(form.field("Phone")).toBeInViewport()
    await form.expectKept({ ...jose, Phone: "12", "What is going on? optional": "Furnace clicks,\nno flame." })
    await expect(form.field("Morning")).toBeChecked()

    await form.fill(jose)
    await form.send.click()
    const booking = await theOneBooking(street)
    expect(booking.externalId).toBe(await form.reference())
    expect(booking).toMatchObject({ name: "José Álvarez", jobTypeId: 11, campaignId: 32 })
    expect(booking.summary).toMatch(/Furnace clicks,\s+no flame\./)
    expect(booking.summary).toMatch(/morning/i)
    expect(new URL(page.url()).search).not.toMatch(/Jos|555-?0143/)
  })

  test("makes one booking of a double click, and of going back to send it again", async ({ page, street }) => {
    await page.goto(`${street.server.url}/book/${SITE}`)
    const form = formOn(page)
    await form.fill(jose)
    await form.send.dblclick()
    const reference = await form.reference()
    await page.goBack()
    await form.fill(jose)
    await form.send.click()
    expect(await form.reference()).toBe(reference)
    expect((await theOneBooking(street)).externalId).toBe(reference)
  })

  test("speaks Spanish to whoever likes it, from the first word to the receipt", async ({ page, street }) => {
    await page.goto(`${street.server.url}/book/${SITE}`)
    await page.getByRole("button", { name: "Español" }).click()
    await page.getByRole("button", { name: "Enviar solicitud" }).click()
    await expect(page.getByRole("link", { name: "Escriba su nombre." })).toBeVisible()
    await page.getByLabel("Nombre y apellidos").fill("José Álvarez")
    await page.getByLabel("Teléfono").fill("(512) 555-0143")
    await page.getByRole("button", { name: "Enviar solicitud" }).click()
    await expect(page.getByRole("heading", { name: /^Gracias/ })).toBeVisible()
    expect((await theOneBooking(street)).name).toBe("José Álvarez")
  })
})

test.describe("the hosted page with scripts", () => {
  test(
    "comes to life under the visitor's hands: nothing is drawn anew, nothing that was typed is lost",
    onlyOn("looksTheSame"),
    async ({ page, street }) => {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route("**/hosted/assets/*.js", async (route) => {
        await held
        await route.continue()
      })
      await page.goto(`${street.server.url}/book/${SITE}`, { waitUntil: "commit" })
      const form = formOn(page)
      await form.fill({ ...jose, "What is going on? optional": "No flame" })
      await form.field("No heat").check()
      await form.field("E-mail").focus()
      const drawn = await page.evaluate(() => {
        const watched = window as typeof window & { redrawn: number }
        watched.redrawn = 0
        new MutationObserver((records) => {
          for (const { removedNodes } of records) watched.redrawn += removedNodes.length
        }).observe(document.body, { childList: true, subtree: true })
        return document.querySelectorAll("form *").length
      })
      await expect(page.locator(".urgent")).toBeVisible()
      // Once the form is alive, it hears what was typed, and fetches its second half.
      const alive = page.waitForResponse(/second-half/)
      release()
      await alive
      await form.expectKept({ ...jose, "What is going on? optional": "No flame" })
      await expect(form.field("E-mail")).toBeFocused()
      expect(await page.evaluate(() => (window as typeof window & { redrawn: number }).redrawn)).toBe(0)
      expect(await page.evaluate(() => document.querySelectorAll("form *").length)).toBe(drawn)

      await form.send.click()
      const booking = await theOneBooking(street)
      expect(booking.externalId).toBe(await form.reference())
      await expect(form.thanks).toHaveText("Thank you, José. We have your request.")
      expect(booking.summary).toContain("No flame")
    },
  )

  test("is one booking too where the answer was lost, the page was reloaded, and it was sent again", async ({
    page,
    street,
  }) => {
    await page.goto(`${street.server.url}/book/${SITE}?utm_source=google`)
    const form = formOn(page)
    await form.send.click()
    await expect(form.summary).toBeFocused()
    await form.fill(jose)
    await page.route("**/bookings", async (route) => {
      // It arrives, and its answer is lost.
      await route.fetch()
      await route.abort()
    })
    await form.send.click()
    await expect(form.sendAgain).toBeVisible()
    await page.unroute("**/bookings")
    await page.reload()
    await form.expectKept(jose)
    await form.sendAgain.click()
    const booking = await theOneBooking(street)
    expect(booking.externalId).toBe(await form.reference())
    expect(booking.campaignId).toBe(32)
  })
})
