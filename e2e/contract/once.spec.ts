import { references, theOneBooking } from "../harness/office.ts"
import { booking, receive } from "../harness/post.ts"
import { expect, test } from "../harness/test.ts"

const creates = /\/bookings$/

// What was under way when the server was killed is looked up 45 s after it was sent, since ServiceTitan may carry a call out
// that nobody waits for any more.
test.setTimeout(120_000)
const afterTheLook = { timeout: 90_000 }

test("kill -9 right after the thanks: the booking is delivered after the restart, once", async ({ street }) => {
  await street.sandbox.goDown()
  const reference = await receive(street)
  await street.server.crash()
  await street.sandbox.comeBack()
  await street.server.startAgain()
  await expect.poll(() => references(street), afterTheLook).toEqual([reference])
})

test("kill -9 between the booking and its second contact: the rest follows, once", async ({ street }) => {
  await street.sandbox.faults([{ match: { path: "contacts.create" }, action: "status", status: 429, retryAfter: 3 }])
  const reference = await receive(street, { body: JSON.stringify({ ...booking, email: "jose@example.com" }) })
  // Until its answer is written down: a contact in flight would be of unknown fate.
  await expect.poll(() => street.server.log().some(({ event }) => event === "delivery_waits")).toBe(true)
  await street.server.crash()
  await street.sandbox.faults([])
  await street.server.startAgain()

  const { externalId, contacts: reached } = await theOneBooking(street, afterTheLook)
  expect(externalId).toBe(reference)
  expect(reached.map(({ value }) => value).toSorted()).toEqual(["5125550143", "jose@example.com"])
  expect(await street.sandbox.count("POST", creates)).toBe(1)
})

test.describe("looked up and not sent again", () => {
  test("kill -9 while ServiceTitan is being asked", async ({ street }) => {
    // Long enough to be killed meanwhile, and done before it is looked up.
    await street.sandbox.faults([{ match: { path: "create" }, action: "delay", ms: 20_000 }])
    const reference = await receive(street)
    await expect.poll(() => street.sandbox.count("POST", creates)).toBe(1)
    await street.server.crash()
    await street.server.startAgain()
    expect((await theOneBooking(street, afterTheLook)).externalId).toBe(reference)
    expect(await street.sandbox.count("POST", creates)).toBe(1)
  })

  test("ServiceTitan takes the booking and never says so", async ({ street }) => {
    await street.sandbox.faults([{ match: { path: "create" }, action: "delay", ms: 100_000, committed: true }])
    const reference = await receive(street)
    expect((await theOneBooking(street, afterTheLook)).externalId).toBe(reference)
    expect(await street.sandbox.count("POST", creates)).toBe(1)
  })
})
