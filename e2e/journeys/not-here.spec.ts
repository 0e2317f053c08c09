import { jose, openForm } from "../harness/form.ts"
import { storedBookings } from "../harness/ledger.ts"
import { configOf } from "../harness/site.ts"
import { expect, test } from "../harness/test.ts"

const closed = "This form is not taking requests right now"

test("a tag of a site that nobody has configured says so with the tag's phone number, and asks for nothing", async ({
  page,
  street,
}) => {
  await page.goto(`${street.website.origin}/unknown-site.html`)
  await expect(page.getByText(closed)).toBeVisible()
  const phone = page.getByRole("link", { name: "(512) 555-0199" })
  await expect(phone).toBeVisible()
  // The page's own blue cannot be read on a form that is dark.
  await expect(phone).toHaveCSS("font-weight", "600")
  await expect(phone).not.toHaveCSS("color", "rgb(0, 0, 238)")
  await expect(page.getByRole("textbox")).toHaveCount(0)
})

test("a tag that was copied to somebody else's website shows no form", async ({ page, street }) => {
  await page.goto(`${street.stranger.origin}/plain.html`)
  // The browser lets a foreign page read no answer, so the widget can only lead to the contractor's own booking page.
  await expect(page.getByRole("link", { name: "Request a visit" })).toBeVisible()
  await expect(page.getByRole("textbox")).toHaveCount(0)
})

test("a site that is taken off the server while somebody types says so, with the phone number", async ({
  page,
  street,
}) => {
  const form = await openForm(page, street)
  await form.fill(jose)
  await street.server.reconfigure(configOf(street.sandbox.url, [street.website.origin], { id: "another" }))
  await form.send.click()
  await expect(page.getByText(closed)).toBeVisible()
  await expect(form.phone.first()).toBeVisible()
  expect(storedBookings(street)).toBe(0)
})

test("a website that is taken off the list while somebody types: nothing is stored, nothing typed is lost", async ({
  page,
  street,
}) => {
  const form = await openForm(page, street)
  await form.fill(jose)
  await street.server.reconfigure(configOf(street.sandbox.url, [street.stranger.origin]))
  await form.send.click()
  await expect(form.sendAgain).toBeVisible()
  await expect(form.phone.first()).toBeVisible()
  await form.expectKept(jose)
  expect(storedBookings(street)).toBe(0)
})
