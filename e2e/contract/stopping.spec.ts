import { acceptedSchema } from "@porchlight/shared"
import { onlyOn } from "../harness/only-on.ts"
import { booking, postBooking } from "../harness/post.ts"
import type { Street } from "../harness/street.ts"
import { expect, test } from "../harness/test.ts"

const receive = async (street: Street): Promise<string> => {
  const response = await postBooking(street)
  expect(response.status).toBe(202)
  return acceptedSchema.parse(await response.json()).reference
}

/** The references of all bookings that the office has, as often as it has them. */
const atTheOffice = async ({ sandbox }: Street) =>
  (await sandbox.bookings()).map(({ externalId }) => externalId).toSorted()

test(
  "a stop in the middle of requests loses nothing that was thanked for",
  onlyOn("stopsGently"),
  async ({ street }) => {
    await street.sandbox.faults([{ match: { path: "create" }, action: "delay", ms: 300 }])
    const thanked: string[] = []
    let inTheMiddle = () => {}
    const some = new Promise<void>((resolve) => {
      inTheMiddle = resolve
    })
    const flood = Array.from({ length: 60 }, async () => {
      const response = await postBooking(street).catch(() => undefined)
      if (response?.status !== 202) return
      thanked.push(acceptedSchema.parse(await response.json()).reference)
      if (thanked.length === 5) inTheMiddle()
    })
    await some
    const { code } = await street.server.stop()
    await Promise.all(flood)
    expect(code).toBe(0)
    expect(street.server.log().at(-1)?.event).toBe("stopped")

    await street.sandbox.faults([])
    await street.server.startAgain()
    await expect.poll(() => atTheOffice(street)).toEqual(thanked.toSorted())
  },
)

test("kill -9 right after the thanks: the booking is delivered after the restart, once", async ({ street }) => {
  await street.sandbox.goDown()
  const reference = await receive(street)
  await street.server.crash()
  await street.sandbox.comeBack()
  await street.server.startAgain()
  await expect.poll(() => atTheOffice(street)).toEqual([reference])
})

test("kill -9 while ServiceTitan is being asked: looked up and not sent again", async ({ street }) => {
  // The look-up comes 45 s after the sending, since ServiceTitan may carry a call out that nobody waits for any more.
  test.setTimeout(120_000)
  await street.sandbox.faults([{ match: { path: "create" }, action: "delay", ms: 2000 }])
  const reference = await receive(street)
  await expect.poll(() => street.sandbox.count("POST", /\/bookings$/)).toBe(1)
  await street.server.crash()
  await street.server.startAgain()
  await expect
    .poll(() => street.server.log().find(({ event }) => event === "delivered")?.reference, { timeout: 90_000 })
    .toBe(reference)
  expect(await atTheOffice(street)).toEqual([reference])
  expect(await street.sandbox.count("POST", /\/bookings$/)).toBe(1)
})

test("a second server does not take a ledger that is in use", onlyOn("ownsItsLedger"), async ({ street }) => {
  await expect(street.server.startAgain()).rejects.toThrow(/Another Porchlight uses the ledger/)
  expect((await postBooking(street, { body: JSON.stringify(booking) })).status).toBe(202)
})
