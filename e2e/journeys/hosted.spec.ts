import { everything } from "../harness/access/site.ts"
import { formOn, jose } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { SITE } from "../harness/site.ts"
import { expect, test } from "../harness/test.ts"

const campaigns = {
  default: 31,
  rules: [{ when: { utm_source: "google" }, campaignId: 32 }],
}

test.use({ setUp: { site: { campaigns } } })

test.describe("the hosted page without scripts", inChromium("scriptsAreOff"), () => {
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
    await expect(form.summary).toBeFocused()
    await expect(form.field("Phone")).toHaveAccessibleDescription(/Enter a phone number with its area code/)
    await form.summary.getByRole("link").click()
    await expect(form.field("Phone")).toBeInViewport()
    await form.expectKept({ ...jose, Phone: "12", "What is going on? optional": "Furnace clicks,\nno flame." })
    await expect(form.field("Morning")).toBeChecked()

    await form.fill(jose)
    await form.send.click()
    const booking = await theOneBooking(street)
    expect(booking.externalId).toBe(await form.reference())
    await expect(form.thanks).toBeFocused()
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
})

test.describe("the hosted page without scripts, of a site that asks much", inChromium("scriptsAreOff"), () => {
  test.use({ javaScriptEnabled: false, setUp: { site: everything } })

  test("shows what follows from a choice, keeps all that was typed through faults and another language, and shows its receipt again", async ({
    page,
    street,
  }) => {
    await page.goto(`${street.server.url}/book/${SITE}`)
    const english = formOn(page)
    await expect(page.locator(".urgent")).toBeHidden()
    await english.field("No heat").check()
    await expect(page.locator(".urgent")).toContainText("Smell gas?")
    await english.field("Tune-up").check()
    await expect(page.locator(".urgent")).toBeHidden()
    await page.getByRole("group", { name: "Any pets?" }).getByLabel("Yes").check()
    await english.fill({ "ZIP code": "73501", "Full name": "José Álvarez" })

    await page.getByRole("button", { name: "Español" }).click()
    const field = (label: string | RegExp) => page.getByLabel(label)
    await expect(field("Mantenimiento")).toBeChecked()
    await expect(field("Nombre y apellidos")).toHaveValue("José Álvarez")
    await expect(page.locator(".summary")).toHaveCount(0)
    const send = page.getByRole("button", { name: "Enviar solicitud" })
    await send.click()
    await expect(page.locator(".summary").getByRole("link")).toHaveCount(6)
    await page
      .locator(".summary")
      .getByRole("link", { name: /¿Cuántos años tiene\?/ })
      .click()
    await expect(page.getByRole("group", { name: "¿Cuántos años tiene?" })).toBeInViewport()
    await expect(field("Código postal")).toHaveAccessibleDescription(/No trabajamos en esta zona/)

    await field("10 años o más").check()
    await field("Código postal").fill("78701")
    await field("Teléfono").fill("(512) 555-0143")
    await field(/^Calle y número/).fill("12 Oak St")
    await field("Ciudad").fill("Austin")
    await field("Estado").fill("TX")
    await page.getByRole("checkbox").check()
    await send.click()
    await expect(page.getByRole("heading", { name: /^Gracias/ })).toBeVisible()
    await page.reload()
    const { externalId = "", name, summary } = await theOneBooking(street)
    await expect(page.getByText(externalId)).toBeVisible()
    expect(name).toBe("José Álvarez")
    expect(summary).toMatch(/How old is it\?.*10 years or more/)
    expect(summary).toMatch(/Any pets\? yes/)
    expect(summary).toMatch(/SMS consent: yes/)
  })
})

test.describe("the hosted page with scripts", () => {
  test(
    "comes to life under the visitor's hands: nothing is drawn anew, nothing that was typed is lost",
    onlyOn("looksTheSame"),
    async ({ page, street }) => {
      const { promise: held, resolve: release } = Promise.withResolvers<void>()
      await page.route("**/hosted/assets/*.js", async (route) => {
        await held
        await route.continue()
      })
      await page.goto(`${street.server.url}/book/${SITE}`, { waitUntil: "commit" })
      const form = formOn(page)
      await form.fill({ ...jose, "What is going on? optional": "No flame" })
      await form.field("No heat").check()
      await form.field("Email").focus()
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
      await expect(form.field("Email")).toBeFocused()
      expect(await page.evaluate(() => (window as typeof window & { redrawn: number }).redrawn)).toBe(0)
      expect(await page.evaluate(() => document.querySelectorAll("form *").length)).toBe(drawn)

      await form.send.click()
      const reference = await form.reference()
      await expect(form.thanks).toHaveText("Thank you, José. We have your request.")
      // The receipt has an address of its own, which names nobody.
      await page.reload()
      await expect(form.thanks).toHaveText("Thank you. We have your request.")
      expect(await form.reference()).toBe(reference)
      const booking = await theOneBooking(street)
      expect(booking.externalId).toBe(reference)
      expect(booking.summary).toContain("No flame")
    },
  )

  test(
    "is one booking too where the answer was lost, the page was reloaded, and it was sent again",
    inChromium("answersAreLost"),
    async ({ page, street }) => {
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
    },
  )
})
