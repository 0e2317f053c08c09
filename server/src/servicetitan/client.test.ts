import { describe, expect, test } from "vitest"
import { bodyOf, localServer } from "../../test/local-server.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { createClient } from "./client.ts"
import type { CreateBooking } from "./types.ts"

const BOOKING: CreateBooking = {
  source: "Website",
  name: "José Álvarez",
  summary: "No heat",
  isFirstTimeClient: false,
  externalId: "7K3M-9QXT",
  start: "2099-12-01T14:00:00.000Z",
  contacts: [{ type: "Phone", value: "5125550143" }],
}
const ADDRESS = { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" }

const made = <T>(outcome: { kind: "made"; value: T } | { kind: "refused" } | { kind: "unknown" }): T => {
  if (outcome.kind !== "made") throw new Error(JSON.stringify(outcome))
  return outcome.value
}

describe("the nine routes", () => {
  test("all do what they say at a strict ServiceTitan", async () => {
    const sandbox = await sandboxForTest()
    const client = createClient(sandbox.account)
    const { id } = made(await client.createBooking(BOOKING))
    expect(made(await client.getBooking(id))).toMatchObject({ id, externalId: "7K3M-9QXT", status: "New" })
    expect(made(await client.updateBooking(id, { name: "Ana Ruiz", address: ADDRESS }))).toMatchObject({ id })
    expect(made(await client.listBookings({ externalId: "7K3M-9QXT", sort: "+Id", includeTotal: true }))).toMatchObject(
      {
        data: [{ id, externalId: "7K3M-9QXT" }],
        page: 1,
        hasMore: false,
        totalCount: 1,
      },
    )
    expect(
      made(await client.listBookings({ ids: [id, "1"], createdOnOrAfter: "2000-01-01T00:00:00Z" })).data,
    ).toHaveLength(1)

    const contact = made(await client.addContact(id, { type: "Email", value: "jose@example.com", memo: "work" }))
    const contacts = made(await client.listContacts(id, { pageSize: 1, page: 2 }))
    expect(contacts.data).toEqual([{ id: contact.id, type: "Email", value: "jose@example.com", memo: "work" }])
    // The answer to this one echoes the request and holds no id.
    expect(made(await client.updateContact(id, contact.id ?? "", { memo: "home" }))).toMatchObject({ memo: "home" })
    expect(made(await client.deleteContact(id, contact.id ?? ""))).toBe(true)
    expect(made(await client.listContacts(id)).data).toHaveLength(1)
    expect(made(await client.dismissBooking(id, { callReasonId: 5, dismissingMemo: "Twice" }))).toBe(true)
    expect(made(await client.getBooking(id)).status).toBe("Dismissed")
    expect(await sandbox.requests("POST", "/connect/token")).toHaveLength(1)
  })

  test("send what is documented: JSON in UTF-8 that is pure ASCII, and arrives with its accents", async () => {
    const sandbox = await sandboxForTest()
    made(await createClient(sandbox.account).createBooking(BOOKING))
    const [request] = await sandbox.requests("POST", "/bookings")
    expect(request?.headers["content-type"]).toBe("application/json; charset=utf-8")
    expect(request?.body).toMatch(/^[\x20-\x7e]+$/)
    expect((await sandbox.bookings())[0]?.name).toBe("José Álvarez")
  })

  test("keep an id beyond 2^53 to its last digit, on the way in and out", async () => {
    const sandbox = await sandboxForTest({ bigIds: true })
    const client = createClient(sandbox.account)
    const { id } = made(await client.createBooking(BOOKING))
    expect(id).toBe("9007199254740993")
    const contact = made(await client.addContact(id, { type: "Email", value: "a@example.com" }))
    expect(made(await client.getBooking(id)).id).toBe(id)
    expect(made(await client.listContacts(id)).data.map((item) => item.id)).toContain(contact.id)
    expect(made(await client.listBookings({ ids: [id] })).data[0]?.id).toBe(id)
  })

  test("a booking that is not there is told as not found", async () => {
    const client = createClient((await sandboxForTest()).account)
    expect(await client.getBooking("12")).toMatchObject({
      kind: "refused",
      refusal: { reason: "not_found", status: 404 },
    })
  })
})

describe("a token that the API no longer takes", () => {
  test("is renewed once, and the call goes through", async () => {
    const sandbox = await sandboxForTest()
    const client = createClient(sandbox.account)
    made(await client.listBookings({}))
    await sandbox.break({ match: { path: "create" }, times: 1, action: "expireTokens" })
    const sent: number[] = []
    made(await client.createBooking(BOOKING, async () => void sent.push(1)))
    expect(await sandbox.bookings()).toHaveLength(1)
    expect(await sandbox.requests("POST", "/connect/token")).toHaveLength(2)
    expect(sent).toHaveLength(2)
  })

  test("is no way past ServiceTitan's limit: the second sending waits its turn as the first did", async () => {
    const sandbox = await sandboxForTest()
    let turns = 0
    const client = createClient(sandbox.account, { pace: async () => void turns++ })
    await sandbox.break({ match: { path: "create" }, times: 1, action: "expireTokens" })
    made(await client.createBooking(BOOKING))
    expect(turns).toBe(2)
  })

  test("is renewed once for all calls that were under way with it", async () => {
    const sandbox = await sandboxForTest()
    const client = createClient(sandbox.account)
    made(await client.listBookings({}))
    await sandbox.break({ match: { path: "list" }, times: 1, action: "expireTokens" })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => client.listBookings({})))
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(10).fill("made"))
    expect(await sandbox.requests("POST", "/connect/token")).toHaveLength(2)
  })

  test("a second 401 is believed: the call is sent twice and never a third time", async () => {
    const sandbox = await sandboxForTest()
    await sandbox.break({ match: { path: "create" }, action: "status", status: 401, body: "<html>" })
    expect(await createClient(sandbox.account).createBooking(BOOKING)).toMatchObject({
      kind: "refused",
      refusal: { reason: "credentials", status: 401 },
    })
    expect(await sandbox.requests("POST", "/bookings")).toHaveLength(2)
  })

  test("and no new one to be had: what was refused with 401 is surely not made", async () => {
    const sandbox = await sandboxForTest()
    await sandbox.break(
      { match: { path: "create" }, action: "expireTokens" },
      { match: { path: "token" }, after: 1, action: "status", status: 503 },
    )
    expect(await createClient(sandbox.account).createBooking(BOOKING)).toEqual({
      kind: "refused",
      refusal: { reason: "token_unavailable", status: 503 },
    })
    expect(await sandbox.bookings()).toEqual([])
  })
})

describe("credentials", () => {
  test.each([
    ["client", { clientSecret: "wrong-secret-of-a-test" }, { reason: "credentials", status: 400 }],
    ["app key", { appKey: "wrong-secret-of-a-test" }, { reason: "credentials", status: 401 }],
    ["tenant", { tenant: 77 }, { reason: "forbidden", status: 403 }],
    ["booking provider", { bookingProvider: 78 }, { reason: "not_found", status: 404 }],
  ])("a wrong %s is told as such, and nothing of it is repeated", async (_, change, refusal) => {
    const sandbox = await sandboxForTest()
    const outcome = await createClient({ ...sandbox.account, ...change }).createBooking(BOOKING)
    expect(outcome).toMatchObject({ kind: "refused", refusal })
    expect(JSON.stringify(outcome)).not.toMatch(/secret|sandbox\.porchlight|Bearer/)
  })
})

describe("onSend", () => {
  test("is called before the request leaves, and what it throws stops the request", async () => {
    const sandbox = await sandboxForTest()
    const client = createClient(sandbox.account)
    const order: string[] = []
    await client.createBooking(BOOKING, async () => {
      order.push(`${(await sandbox.bookings()).length} there`)
    })
    expect(order).toEqual(["0 there"])
    const full = async () => Promise.reject(new Error("The disk is full."))
    await expect(client.createBooking(BOOKING, full)).rejects.toThrow("The disk is full.")
    expect(await sandbox.bookings()).toHaveLength(1)
  })

  test("is waited for as well before the request leaves a second time, with a fresh token", async () => {
    const sandbox = await sandboxForTest()
    const client = createClient(sandbox.account)
    await sandbox.break({ match: { path: "create" }, times: 1, action: "expireTokens" })
    let sent = 0
    const fullByThen = async () => {
      sent += 1
      if (sent === 2) throw new Error("The disk is full.")
    }
    await expect(client.createBooking(BOOKING, fullByThen)).rejects.toThrow("The disk is full.")
    expect(await sandbox.requests("POST", "/bookings")).toHaveLength(1)
    expect(await sandbox.bookings()).toEqual([])
  })

  test("is not called where no request leaves", async () => {
    const sandbox = await sandboxForTest()
    await sandbox.break({ match: { path: "token" }, action: "status", status: 503 })
    let sent = 0
    await createClient(sandbox.account).createBooking(BOOKING, async () => void sent++)
    expect(sent).toBe(0)
  })
})

describe("what a ServiceTitan may do to a create", () => {
  const cases: [string, Parameters<Awaited<ReturnType<typeof sandboxForTest>>["break"]>[0], object, number][] = [
    [
      "a 503",
      { action: "status", status: 503, retryAfter: 7 },
      { kind: "unknown", doubt: { cause: "server_error" } },
      0,
    ],
    ["a 502 after it was made", { action: "status", status: 502, committed: true }, { kind: "unknown" }, 1],
    ["a reset before it was made", { action: "reset" }, { kind: "unknown", doubt: { cause: "reset" } }, 0],
    [
      "a reset after it was made",
      { action: "reset", committed: true },
      { kind: "unknown", doubt: { cause: "reset" } },
      1,
    ],
    ["garbage", { action: "garbage" }, { kind: "unknown", doubt: { cause: "unreadable", status: 200 } }, 1],
    ["no id", { action: "withoutId" }, { kind: "unknown", doubt: { cause: "unreadable", status: 200 } }, 1],
    ["silence", { action: "delay", ms: 2500 }, { kind: "unknown", doubt: { cause: "timeout" } }, 1],
    ["headers without an end", { action: "slowHeaders" }, { kind: "unknown", doubt: { cause: "timeout" } }, 1],
    ["a body without an end", { action: "endless" }, { kind: "unknown", doubt: { cause: "timeout", status: 200 } }, 1],
    [
      "a redirect",
      { action: "redirect", location: "https://elsewhere.invalid" },
      { refusal: { reason: "misrouted" } },
      0,
    ],
    ["a 429", { action: "status", status: 429, retryAfter: 3 }, { refusal: { reason: "rate_limited" } }, 0],
  ]
  test.each(cases)("%s", async (_, fault, outcome, there) => {
    const delay = Promise.withResolvers<void>()
    const sandbox = await sandboxForTest({ sleep: () => delay.promise })
    const limit = new AbortController()
    let answers = 0
    const client = createClient(sandbox.account, {
      abortAfter: () => limit.signal,
      fetch: async (url, init) => {
        const answer = await fetch(url, init)
        answers += 1
        return answer
      },
    })
    made(await client.listBookings({}))
    await sandbox.break({ match: { path: "create" }, ...fault })
    const before = answers
    const created = client.createBooking(BOOKING)
    // The limit passes once the fault is under way, and by no clock: a busy machine takes its time.
    if (fault.action === "delay" || fault.action === "slowHeaders") {
      await expect.poll(() => sandbox.requests("POST", "/bookings")).toHaveLength(1)
      limit.abort()
    }
    if (fault.action === "endless") {
      await expect.poll(() => answers).toBeGreaterThan(before)
      limit.abort()
    }
    expect(await created).toMatchObject(outcome)
    delay.resolve()
    // What came too late for us is made nevertheless.
    await expect.poll(async () => (await sandbox.bookings()).length).toBe(there)
  })
})

test("an item of a list that cannot be read is not taken for absent", async () => {
  const url = await localServer(async (request, response) => {
    const isToken = (await bodyOf(request)).includes("grant_type")
    response.setHeader("Content-Type", "application/json")
    response.end(isToken ? '{"access_token":"t","token_type":"Bearer"}' : '{"data":[{"externalId":"7K3M-9QXT"}]}')
  })
  const { account } = await sandboxForTest()
  const client = createClient({ ...account, apiUrl: url, authUrl: url })
  expect(await client.listBookings({ externalId: "7K3M-9QXT" })).toMatchObject({ doubt: { cause: "unreadable" } })
})
