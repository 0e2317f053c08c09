import { expect, test } from "vitest"
import { ADA } from "../../../test/delivery.ts"
import { newBooking } from "../../../test/new-booking.ts"
import { operatorForTest } from "../../../test/operator.ts"

type Operator = Awaited<ReturnType<typeof operatorForTest>>

/** A disk that is not read any more from its next write on. */
const readsNoMore = ({ database }: Operator) => {
  const disk = database()
  const write = disk.batch
  const batch: typeof write = async (statements) => {
    const written = await write(statements)
    Object.assign(disk, { query: () => Promise.reject(new Error("disk I/O error")) })
    return written
  }
  Object.assign(disk, { batch })
}

const setAside = ({ park }: Operator) => park(1)

const quarantined = async ({ ledger, clock }: Operator) => {
  await ledger().add({ ...newBooking(1, { site: "acme", at: clock.now() }), suspicion: ["honeypot"] })
}

test.each([
  ["a replay", "/replay", "POST", undefined, setAside, "waiting"],
  ["that it was handled", "/handle", "POST", { how: "called" }, setAside, "handled"],
  ["an edit", "", "PUT", { ...ADA, name: "Ada King" }, setAside, "waiting"],
  ["a release", "/release", "POST", undefined, quarantined, "waiting"],
  ["an erasure", "/erase", "POST", undefined, quarantined, "handled"],
] as const)(
  "%s that was written is told as done, whatever the disk does then",
  async (_, path, method, body, given, state) => {
    const operator = await operatorForTest()
    await given(operator)
    readsNoMore(operator)
    const answer = await operator.ask(`/sites/acme/bookings/AAAA-0001${path}`, { method, body })
    expect([answer.status, await answer.json()]).toMatchObject([200, { reference: "AAAA-0001", state }])
  },
)
