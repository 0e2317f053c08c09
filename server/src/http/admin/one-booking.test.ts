import { expect, test } from "vitest"
import { ADA } from "../../../test/delivery.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { operatorForTest } from "../../../test/operator.ts"

type Operator = Awaited<ReturnType<typeof operatorForTest>>

const ONE = "/sites/acme/bookings/AAAA-0001"

const setAside = ({ park }: Operator) => park(1, 2)

/** Both have failed, and wait for an hour. */
const waiting = async ({ add, database, clock }: Operator) => {
  for (const n of [1, 2]) await add(n)
  await database().batch([{ sql: "UPDATE bookings SET next_at = ?1", values: [clock.now() + 3_600_000] }])
}

const quarantined = async ({ ledger, clock }: Operator) => {
  for (const n of [1, 2])
    await ledger().add({ ...newBooking(n, { site: "acme", at: clock.now() }), suspicion: ["honeypot"] })
}

test.each([
  ["replay", "/replay", "POST", undefined, setAside],
  ["try_now", "/replay", "POST", undefined, waiting],
  ["handle", "/handle", "POST", { how: "called" }, setAside],
  ["edit", "", "PUT", { ...ADA, name: "Ada King" }, setAside],
  ["release", "/release", "POST", undefined, quarantined],
  ["erase", "/erase", "POST", undefined, quarantined],
  ["reveal", "?reveal=contact", "GET", undefined, setAside],
])("“%s” is done to one booking alone, and the record names that one", async (action, path, method, body, given) => {
  const operator = await operatorForTest()
  await given(operator)
  const bookings = () => operator.database().query("SELECT * FROM bookings ORDER BY id")
  const [before, otherBefore] = await bookings()
  expect((await operator.ask(ONE + path, { method, body })).status).toBe(200)
  const [after, otherAfter] = await bookings()
  expect(otherAfter).toEqual(otherBefore)
  if (action !== "reveal") expect(after).not.toEqual(before)
  const { entries } = await operator.read("/audit")
  expect(entries).toMatchObject([{ action, site: "acme", reference: "AAAA-0001" }])
})
