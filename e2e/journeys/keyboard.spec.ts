import type { Page } from "playwright"
import { type formOn, openForm } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

/** Goes on by Tab until the focus is on the control of that name; at most once around the page. */
const tabTo = async (page: Page, control: ReturnType<ReturnType<typeof formOn>["field"]>) => {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab")
    if (await control.evaluate((element) => element.matches(":focus"))) {
      await expect(control).toBeInViewport()
      return
    }
  }
  throw new Error(`Tab never reaches ${control}.`)
}

test("the whole way by keyboard alone: Tab, arrows, Space and Enter", async ({ page, street }) => {
  const form = await openForm(page, street)
  await expect(form.send).toBeVisible()

  await tabTo(page, form.field("No heat"))
  await page.keyboard.press("Space")
  await expect(form.field("No heat")).toBeChecked()
  await page.keyboard.press("ArrowDown")
  await expect(form.field("Tune-up")).toBeChecked()
  await tabTo(page, form.field("What is going on? optional"))
  await page.keyboard.type("It rattles.")
  await tabTo(page, form.field("Full name"))
  await page.keyboard.type("Li")

  // Sent too early: the focus is led to what is missing, and from there to the field.
  await page.keyboard.press("Enter")
  await expect(form.summary).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(form.field("Phone")).toBeFocused()
  await page.keyboard.type("512 555 0143")
  await tabTo(page, form.send)
  await page.keyboard.press("Space")

  await expect(form.thanks).toBeFocused()
  const booking = await theOneBooking(street)
  expect(booking).toMatchObject({ name: "Li", jobTypeId: 12 })
  expect(booking.summary).toContain("It rattles.")
})
