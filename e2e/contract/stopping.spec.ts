import { acceptedSchema } from "@porchlight/shared"
import { references } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { postBooking, receive } from "../harness/post.ts"
import { expect, test } from "../harness/test.ts"

test("a stop in the middle of requests loses nothing that was thanked for", async ({ street }) => {
  // A delivery that the stop cuts off is looked up 45 s and 120 s later, should it never have arrived.
  test.setTimeout(180_000)
  await street.sandbox.faults([{ match: { path: "create" }, action: "delay", ms: 300 }])
  const thanked: string[] = []
  const { promise: some, resolve: inTheMiddle } = Promise.withResolvers<void>()
  const flood = Array.from({ length: 60 }, async () => {
    const response = await postBooking(street).catch(() => undefined)
    if (response?.status !== 202) return
    thanked.push(acceptedSchema.parse(await response.json()).reference)
    if (thanked.length === 5) inTheMiddle()
  })
  await some
  await street.server.stop()
  await Promise.all(flood)

  await street.sandbox.faults([])
  await street.server.startAgain()
  await expect.poll(() => references(street), { timeout: 150_000 }).toEqual(thanked.toSorted())
})

test("a stop is told of, and is no failure", onlyOn("tellsOfItsStop"), async ({ street }) => {
  const { code } = await street.server.stop()
  expect(code).toBe(0)
  expect(street.server.log().at(-1)?.event).toBe("stopped")
})

test("a second server does not take a ledger that is in use", onlyOn("ownsItsLedger"), async ({ street }) => {
  await expect(street.server.startAgain()).rejects.toThrow(/Another Porchlight uses the ledger/)
  await receive(street)
})
