import { jose, openForm } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

const createsOfContacts = /\/contacts$/

test("with a phone number alone: the office can call back", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.field("No heat").check()
  await form.field("What is going on? optional").fill("Furnace clicks, no flame.")
  await form.fill(jose)
  await form.send.click()
  const reference = await form.reference()
  await expect(form.thanks).toHaveText("Thank you, José. We have your request.")

  const booking = await theOneBooking(street)
  expect(booking).toMatchObject({
    externalId: reference,
    name: "José Álvarez",
    source: "Website",
    jobTypeId: 11,
    businessUnitId: 7,
    campaignId: 31,
    priority: "Urgent",
  })
  expect(booking.summary).toContain("Furnace clicks, no flame.")
  expect(booking.contacts.map(({ value }) => value)).toEqual(["5125550143"])
  expect(await street.sandbox.count("POST", createsOfContacts)).toBe(0)
})

test("a card is pressed wherever somebody presses it", onlyOn("looksTheSame"), async ({ page, street }) => {
  const form = await openForm(page, street)
  const choice = form.field("No heat")
  const other = form.field("Tune-up")
  const card = form.form.locator("label", { hasText: "No heat" })
  const { width = 0, height = 0 } = (await card.boundingBox()) ?? {}
  const ways = [
    () => card.getByText("No heat").click(),
    () => choice.click(),
    () => card.click({ position: { x: 2, y: height / 2 } }),
    () => card.click({ position: { x: width / 2, y: height - 2 } }),
  ]
  for (const press of ways) {
    await other.check()
    await press()
    await expect(choice).toBeChecked()
  }
})

test("with an email address alone, and a link to a photo: the office can write", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.fill({ "Full name": "Nguyễn Thị Hạnh", Email: "hanh@example.com" })
  await form.field("What is going on? optional").fill(`https://photos.example/${"AF1QipN".repeat(30)}`)
  await form.send.click()
  await expect(form.thanks).toBeVisible()
  // What was asked for stands on the receipt, and no word of it makes the page wider.
  const overflow = page.locator("porchlight-booking").evaluate((form) => form.scrollWidth - form.clientWidth)
  expect(await overflow).toBe(0)

  const booking = await theOneBooking(street)
  expect(booking.name).toBe("Nguyễn Thị Hạnh")
  expect(booking.contacts).toEqual([expect.objectContaining({ type: "Email", value: "hanh@example.com" })])
  expect(await street.sandbox.count("POST", createsOfContacts)).toBe(0)
})

test("with both: the first goes with the booking, the other is added to it", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.fill({ ...jose, Email: "jose@example.com" })
  await form.send.click()
  await expect(form.thanks).toBeVisible()

  const booking = await theOneBooking(street)
  expect(booking.contacts.map(({ value }) => value).toSorted()).toEqual(["5125550143", "jose@example.com"])
  expect(await street.sandbox.count("POST", createsOfContacts)).toBe(1)
})

test("with an address and a wish for a morning: the office sees where and when", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.fill({
    ...jose,
    "Street address": "12 Oak St",
    City: "Austin",
    State: "TX",
    "ZIP code": "78701",
  })
  await form.field("Morning").check()
  await form.send.click()
  await expect(form.thanks).toBeVisible()

  const booking = await theOneBooking(street)
  expect(booking.address).toMatchObject({
    street: "12 Oak St",
    city: "Austin",
    state: "TX",
    zip: "78701",
    country: "USA",
  })
  expect(booking.summary).toMatch(/morning/i)
  expect(Date.parse(booking.start)).toBeGreaterThan(Date.now())
})

test("what was booked stands on the office's Calls screen, without a reload", async ({ page, street, context }) => {
  const office = await context.newPage()
  await office.goto(street.sandbox.url)
  const form = await openForm(page, street)
  await form.fill(jose)
  await form.send.click()
  const reference = await form.reference()

  const call = office.getByRole("link", { name: /José Álvarez/ })
  await call.click()
  await expect(office.getByText(reference).first()).toBeVisible()
})

test("from a tag that was pasted into an otherwise empty file", async ({ page, street }) => {
  const form = await openForm(page, street, "empty.html")
  await form.fill(jose)
  await form.send.click()
  expect((await theOneBooking(street)).externalId).toBe(await form.reference())
})

test("in Spanish, where the page is Spanish", async ({ page, street }) => {
  await page.goto(`${street.website.origin}/spanish.html`)
  const form = page.getByRole("form")
  await form.getByLabel("Sin calefacción").check()
  await form.getByLabel("Nombre y apellidos").fill("Lucía Ñandú")
  await form.getByLabel("Teléfono").fill("512 555 0143")
  await form.getByRole("button", { name: "Enviar solicitud" }).click()
  await expect(page.getByRole("heading", { name: /Gracias, Lucía/ })).toBeVisible()

  const booking = await theOneBooking(street)
  expect(booking.name).toBe("Lucía Ñandú")
  expect(booking.summary).toMatch(/Spanish/i)
})
