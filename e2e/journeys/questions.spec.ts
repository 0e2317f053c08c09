import { jose, openForm } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

test.use({
  setUp: {
    site: {
      services: [
        { id: "no-heat", label: "No heat" },
        {
          id: "tune-up",
          label: "Tune-up",
          questions: [
            {
              id: "age",
              label: "How old is it?",
              kind: "choice",
              required: true,
              options: [
                { id: "young", label: "Under 10 years" },
                { id: "old", label: "10 years or more" },
              ],
            },
            { id: "pets", label: "Any pets?", kind: "yes_no" },
          ],
        },
      ],
      fields: { address: "required" },
      serviceArea: { zips: ["787*"], outside: "refuse" },
    },
  },
})

test("a service with questions, from a ZIP code that is turned away at once to a booking that the office can read", async ({
  page,
  street,
}) => {
  const form = await openForm(page, street)
  await form.field("Tune-up").check()
  await form.field("ZIP code").pressSequentially("73501")
  await expect(form.form.getByText("We do not work in this area.")).toBeVisible()
  await form.fill({ "ZIP code": "78701", ...jose, "Street address": "12 Oak St", City: "Austin", State: "TX" })
  await expect(form.form.getByText("We do not work in this area.")).toHaveCount(0)

  await form.send.click()
  await expect(form.summary).toBeFocused()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(form.field("Under 10 years")).toBeFocused()
  await form.field("10 years or more").check()
  await form.field("No").check()
  await form.send.click()
  await form.reference()

  const booking = await theOneBooking(street)
  expect(booking.summary).toContain("How old is it?")
  expect(booking.summary).toContain("10 years or more")
})
