import { jose, openForm } from "../harness/form.ts"
import { storedBookings } from "../harness/ledger.ts"
import { countSendings } from "../harness/line.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

test("what is missing is told before anything is sent, and goes at the keystroke that mends it", async ({
  page,
  street,
}) => {
  const sendings = countSendings(page)
  const form = await openForm(page, street)
  await form.send.click()
  await expect(form.summary).toBeFocused()
  await expect(form.field("Full name")).toHaveAccessibleDescription(/Enter your name/)
  await form.field("Full name").pressSequentially("J")
  await expect(form.field("Full name")).not.toHaveAttribute("aria-invalid", "true")
  expect(sendings()).toBe(0)
})

test("a number that only the server knows to be impossible is told at its field, and all else is kept", async ({
  page,
  street,
}) => {
  const sendings = countSendings(page)
  const form = await openForm(page, street)
  const typed = { "Full name": "José Álvarez", Email: "jose@example.com", City: "" }
  await form.fill({ ...typed, Phone: "+1 512 555 014" })
  await form.send.click()

  await expect(form.summary).toBeFocused()
  await expect(form.field("Phone")).toHaveAttribute("aria-invalid", "true")
  await expect(form.field("Phone")).toHaveAccessibleDescription(/area code/)
  await form.expectKept({ ...typed, Phone: "+1 512 555 014" })
  expect(sendings()).toBe(1)
  expect(storedBookings(street)).toBe(0)

  await form.field("Phone").fill("512 555 0143")
  await form.send.click()
  await expect(form.thanks).toBeVisible()
  expect((await theOneBooking(street)).contacts).toHaveLength(2)
})

test("the summary's link leads into the field", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.fill({ ...jose, Phone: "+1 512 555 014" })
  await form.send.click()
  await form.summary.getByRole("link").click()
  await expect(form.field("Phone")).toBeFocused()
})

test("a label stays at its box where the field beside it has something wrong", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.field("ZIP code").fill("7870")
  await form.field("City").focus()
  await expect(form.field("ZIP code")).toHaveAttribute("aria-invalid", "true")
  const gap = await form.field("State").evaluate((box) => {
    const label = box.previousElementSibling?.getBoundingClientRect()
    return box.getBoundingClientRect().top - (label?.bottom ?? Number.NaN)
  })
  expect(gap).toBeLessThan(8)
})
