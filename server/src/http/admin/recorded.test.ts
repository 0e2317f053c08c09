import { describe, expect, test } from "vitest"
import { problemOf } from "../../../test/app.ts"
import { ADA } from "../../../test/delivery.ts"
import { operatorForTest } from "../../../test/operator.ts"
import { toldIn } from "../../../test/told.ts"

const ONE = "/sites/acme/bookings/AAAA-0001"

describe("contact data", () => {
  test("is masked: enough to tell two people apart, too little to reach one", async () => {
    const { add, ask, read } = await operatorForTest()
    const address = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" }
    await add(1, { booking: { ...ADA, address, details: "The dog is friendly.", returning: true } })
    expect((await read(ONE)).masked).toEqual({
      name: "A… L…",
      phone: "…43",
      email: "a…@example.com",
      address: { zip: "78701" },
      service: "no-heat",
      hidden: ["address.street", "address.city", "address.state", "details", "returning"],
    })
    for (const path of [ONE, "/bookings?state=waiting", "/sites", "/audit"]) {
      expect(await (await ask(path)).text()).not.toMatch(/Ada|Lovelace|555|ada@|Oak|Austin|friendly/)
    }
  })

  test("is shown in full to who asks for it, and that is on record before it is told", async () => {
    const { add, read, logged } = await operatorForTest()
    await add(1)
    expect(await read(`${ONE}?reveal=contact`)).toMatchObject({ booking: ADA })
    expect((await read("/audit")).entries).toMatchObject([{ action: "reveal", site: "acme", reference: "AAAA-0001" }])
    expect(toldIn(logged)).not.toMatch(/Lovelace|555/)
  })

  test("stays hidden where the record cannot be written", async () => {
    const { add, ask, read, database, logged } = await operatorForTest()
    await add(1)
    await database().query("PRAGMA query_only = ON")
    const answer = await ask(`${ONE}?reveal=contact`)
    expect(await answer.clone().text()).not.toContain("Lovelace")
    expect(await problemOf(answer)).toBe("503 not_recorded")
    expect(answer.headers.get("Retry-After")).toBe("5")
    expect(logged.join()).toContain('"event":"not_recorded","error":"attempt to write a readonly database"')
    expect(await read(ONE)).toMatchObject({ masked: { name: "A… L…" } })
  })
})

test("a ledger that cannot be written changes nothing, says so, and does it once it can", async () => {
  const { park, ask, read, database, woken } = await operatorForTest()
  await park(1)
  const changes = [
    [`${ONE}/replay`, { method: "POST" }],
    [`${ONE}/handle`, { method: "POST", body: {} }],
    [ONE, { method: "PUT", body: ADA }],
    ["/replays", { method: "POST", body: { expected: 1 } }],
  ] as const
  await database().query("PRAGMA query_only = ON")
  for (const [path, change] of changes) expect(await problemOf(await ask(path, change))).toBe("503 not_recorded")
  await database().query("PRAGMA query_only = OFF")
  expect([woken, (await read("/audit")).entries]).toEqual([[], []])
  expect(await read(ONE)).toMatchObject({ state: "attention", reason: "booking_refused" })
  expect((await ask(`${ONE}/replay`, { method: "POST" })).status).toBe(200)
})
