import { expect, test } from "vitest"
import { problemOf } from "../../../test/app.ts"
import { operatorForTest } from "../../../test/operator.ts"
import { AGREED } from "../../../test/privacy.ts"

const ASKS = ["/people/find", "/people/export", "/people/erase"]
const ADA = { phone: "512 555 0143" }

/** An operator of a ledger with a booking of Ada's, which is delivered. */
const operatorWithAda = async () => {
  const operator = await operatorForTest()
  await operator.add(1)
  await operator.run()
  const post = (path: string, body: unknown) => operator.ask(path, { method: "POST", body })
  return { ...operator, post }
}

test.each([
  [{}, "400 invalid_request phone:contact_required"],
  [{ phone: "somebody" }, "400 invalid_request phone:invalid"],
  [{ email: "somebody" }, "400 invalid_request email:invalid"],
  [{ phone: "5".repeat(41) }, "400 invalid_request phone:too_long"],
  [{ ...ADA, name: "Ada" }, "400 invalid_request name:unknown_field"],
  [{ ...ADA, site: "acne" }, "404 unknown_site"],
])("%o finds nobody, and says why", async (body, problem) => {
  const { post } = await operatorWithAda()
  for (const path of ASKS) expect(await problemOf(await post(path, body))).toBe(problem)
})

test("a person cannot be asked for in an address, which would be logged on its way", async () => {
  const { ask } = await operatorWithAda()
  for (const path of ASKS) {
    expect(await problemOf(await ask(`${path}?phone=5125550143`))).toBe("405 method_not_allowed")
  }
  expect(await problemOf(await ask("/people/find?phone=5125550143", { method: "POST" }))).toContain("415")
})

test("nothing is shown or erased where it cannot be put on record", async () => {
  const { post, database, states } = await operatorWithAda()
  await database().batch([
    { sql: "CREATE TRIGGER disk_full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'disk full'); END" },
  ])
  for (const path of ASKS) {
    const answer = await post(path, ADA)
    expect(await problemOf(answer.clone())).toBe("503 not_recorded")
    expect(await answer.text()).not.toContain("Lovelace")
  }
  expect(await database().query("SELECT holds FROM bookings")).toEqual([{ holds: "booking" }])
  expect(await states()).toMatchObject([{ state: "delivered" }])
})

test("whoever has a person erased while the disk fails learns that some of it is gone, and erases the rest", async () => {
  const { add, run, post, database, logged } = await operatorWithAda()
  for (const n of [2, 3]) await add(n)
  await run()
  await database().batch([
    {
      sql: "CREATE TRIGGER disk_full BEFORE UPDATE ON bookings WHEN old.id = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    },
  ])
  const answer = await post("/people/erase", ADA)
  expect(await problemOf(answer)).toBe("503 partly_erased")
  expect(answer.headers.get("Retry-After")).toBe("5")
  expect(logged.join()).toContain('"event":"not_recorded","error":"constraint failed"')
  expect(await database().query("SELECT holds FROM bookings ORDER BY id")).toEqual(
    ["nothing", "booking", "booking"].map((holds) => ({ holds })),
  )
  expect(await problemOf(await post("/people/erase", ADA))).toBe("503 not_recorded")
  await database().batch([{ sql: "DROP TRIGGER disk_full" }])
  expect(await (await post("/people/erase", ADA)).json()).toMatchObject({
    bookings: [
      { reference: "AAAA-0002", how: "erased" },
      { reference: "AAAA-0003", how: "erased" },
    ],
  })
})

test("nothing of a person was erased where a consent that was to stay is all that came before the disk failed", async () => {
  const { add, run, ask, database } = await operatorForTest()
  const erase = async () =>
    problemOf(await ask("/people/erase", { method: "POST", body: { ...ADA, keepConsent: true } }))
  await add(1, { booking: AGREED })
  await run()
  await erase()
  await add(2)
  await run()
  await database().batch([
    {
      sql: "CREATE TRIGGER disk_full BEFORE INSERT ON audit WHEN new.action = 'erase' BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    },
  ])
  expect(await erase()).toBe("503 not_recorded")
})

test("a person is shown masked where they are only looked for, and in full where all is asked for", async () => {
  const { post } = await operatorWithAda()
  const found = await (await post("/people/find", ADA)).text()
  expect(JSON.parse(found)).toMatchObject({ bookings: [{ reference: "AAAA-0001", name: "A… L…", holds: "booking" }] })
  for (const word of ["Lovelace", "0143", "ada@"]) expect(found).not.toContain(word)
  expect(await (await post("/people/export", ADA)).text()).toContain("Lovelace")
})

test("who is erased, and no more is said, is erased with their consent; what the office has not got yet stays for it", async () => {
  const { add, run, park, ask, database } = await operatorForTest()
  const post = (path: string, body: unknown) => ask(path, { method: "POST", body })
  await add(1, { booking: AGREED })
  await run()
  await park(2)
  const erased = await (await post("/people/erase", ADA)).json()
  expect(erased).toMatchObject({
    bookings: [
      { reference: "AAAA-0001", how: "erased" },
      { reference: "AAAA-0002", how: "not_delivered" },
    ],
  })
  expect(await database().query("SELECT holds FROM bookings ORDER BY id")).toEqual([
    { holds: "nothing" },
    { holds: "booking" },
  ])
})

test("of whom only the consent is kept, it is told that nothing else is", async () => {
  const { add, run, ask } = await operatorForTest()
  const post = async (path: string, body: unknown) => (await ask(path, { method: "POST", body })).json()
  await add(1, { booking: AGREED })
  await run()
  await post("/people/erase", { ...ADA, keepConsent: true })
  expect(await post("/people/find", ADA)).toMatchObject({ bookings: [{ reference: "AAAA-0001", holds: "consent" }] })
})

test("of what may be in ServiceTitan it is told: it stays there, and the office must erase it itself", async () => {
  const { add, run, ask, clock, deliverDue, sandbox } = await operatorForTest()
  await add(1)
  await run()
  await sandbox.break(
    { match: { path: "create" }, times: 1, action: "reset", committed: true },
    { match: { path: "list" }, action: "status", status: 503 },
  )
  await add(2)
  await deliverDue()
  clock.pass(73 * 3_600_000)
  await run()
  const erased = await ask("/people/erase", { method: "POST", body: { ...ADA, undelivered: true } })
  expect(await erased.json()).toEqual({
    bookings: [
      { site: "acme", reference: "AAAA-0001", how: "erased", serviceTitanId: expect.any(String) },
      { site: "acme", reference: "AAAA-0002", how: "erased", mayBeInServiceTitan: true },
    ],
    unopened: 0,
  })
})

test("what was erased is in no answer of the operator's API any more, and cannot be sent again or edited", async () => {
  const { post, ask, park } = await operatorWithAda()
  await park(2)
  const erased = await (await post("/people/erase", { ...ADA, undelivered: true })).text()
  expect(JSON.parse(erased)).toMatchObject({ bookings: [{ how: "erased" }, { how: "erased" }], unopened: 0 })
  for (const path of [
    "/bookings?state=delivered",
    "/bookings?state=handled",
    "/sites/acme/bookings/AAAA-0001?reveal=contact",
    "/sites/acme/bookings/AAAA-0002?reveal=contact",
    "/audit",
  ]) {
    const told = await (await ask(path)).text()
    expect(told).toContain("AAAA-0001".slice(0, 5))
    for (const word of ["Lovelace", "0143", "ada@"]) expect(told).not.toContain(word)
  }
  expect(await problemOf(await ask("/sites/acme/bookings/AAAA-0002/replay", { method: "POST" }))).toBe("409 erased")
  const body = { name: "Ada Lovelace", phone: "5125550143" }
  expect(await problemOf(await ask("/sites/acme/bookings/AAAA-0002", { method: "PUT", body }))).toBe("409 erased")
})
