import { formOn, jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

/** Browsers find this machine under every name that ends so. */
const HOST = "book.acme.localhost"

test.use({ setUp: { site: { hosted: { hosts: [HOST] } } } })

test("at a host name of the contractor's own, a visitor books without leaving it", async ({ page, street }) => {
  const { port } = new URL(street.server.url)
  const origin = `http://${HOST}:${port}`
  await page.goto(`${origin}/?service=tune-up&utm_source=van`)
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `https://${HOST}/`)
  const form = formOn(page)
  await form.fill(jose)
  await form.send.click()
  const reference = await form.reference()
  expect(new URL(page.url()).origin).toBe(origin)
  const booking = await theOneBooking(street)
  expect(booking).toMatchObject({ externalId: reference, jobTypeId: 12 })
  expect(booking.summary).toContain("van")
})
