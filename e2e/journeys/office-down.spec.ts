import { jose, openForm } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

test("ServiceTitan is down while somebody books: they are thanked at once, and the office gets it once it is back", async ({
  page,
  street,
}) => {
  await street.sandbox.goDown()
  const form = await openForm(page, street)
  await form.fill(jose)
  await form.send.click()
  const reference = await form.reference()
  await expect.poll(() => street.server.log().some(({ event }) => event === "delivery_waits")).toBe(true)
  await street.sandbox.comeBack()
  expect((await theOneBooking(street, { timeout: 45_000 })).externalId).toBe(reference)
})

test("ServiceTitan fails in the middle of it: a booking that it refused for now comes again", async ({
  page,
  street,
}) => {
  await street.sandbox.faults([
    { match: { path: "token" }, times: 1, action: "status", status: 503 },
    { match: { path: "create" }, times: 1, action: "status", status: 429, retryAfter: 1 },
    { match: { path: "create" }, times: 1, action: "status", status: 401 },
  ])
  const form = await openForm(page, street)
  await form.fill({ ...jose, Email: "jose@example.com" })
  await form.send.click()
  const reference = await form.reference()
  const booking = await theOneBooking(street, { timeout: 45_000 })
  expect(booking.externalId).toBe(reference)
  expect(booking.contacts).toHaveLength(2)
})

test("the server is killed right after the thanks: the booking is delivered after the restart, once", async ({
  page,
  street,
}) => {
  // What was under way is looked up 45 s later.
  test.setTimeout(120_000)
  await street.sandbox.goDown()
  const form = await openForm(page, street)
  await form.fill(jose)
  await form.send.click()
  const reference = await form.reference()
  await street.server.crash()
  await street.sandbox.comeBack()
  await street.server.startAgain()
  expect((await theOneBooking(street, { timeout: 90_000 })).externalId).toBe(reference)
})
