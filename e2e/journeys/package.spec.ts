import { serveExample } from "../harness/example.ts"
import { formOn, jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

test(
  "from npm, in a React page that mounts everything twice: one form, which books, tells the page, leaves nothing behind, and opens in a dialog",
  onlyOn("looksTheSame"),
  async ({ page, street, browserName }) => {
    const example = await serveExample("react", street.server.url)
    try {
      await page.goto(example.origin)
      const form = formOn(page)
      await expect(form.form).toHaveCount(1)
      await form.fill(jose)
      await form.send.click()
      const reference = await form.reference()
      await expect(page.getByText(`Your last request: ${reference}`)).toBeVisible()
      expect((await theOneBooking(street)).externalId).toBe(reference)

      const element = await page.evaluateHandle(
        () => new WeakRef(document.getElementsByTagName("porchlight-booking")[0] ?? {}),
      )
      await page.getByRole("button", { name: "About us" }).click()
      const isGone = async () => {
        await page.requestGC()
        return element.evaluate((reference) => reference.deref() === undefined)
      }
      // Firefox holds on to what Playwright has pressed; what was pressed by a script is gone there as well.
      if (browserName === "chromium") await expect.poll(isGone).toBe(true)

      await page.getByRole("button", { name: "Book a visit" }).click()
      await expect(form.form).toHaveCount(1)

      // As a script beside the bundle would.
      await page.evaluate(() => Reflect.get(window, "Porchlight").push(["open"]))
      await expect(formOn(page).form.and(page.getByRole("dialog").getByRole("form"))).toBeVisible()
    } finally {
      example.close()
    }
  },
)
