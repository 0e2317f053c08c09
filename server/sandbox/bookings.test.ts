import { describe, expect, test } from "vitest"
import { BOOKING, faultsOf, itemOf, openSandbox, pageOf } from "./harness.ts"

const { start: _start, ...WITHOUT_START } = BOOKING
const ADDRESS = { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701", country: "USA" }

describe("creating a booking", () => {
  test("answers 200 with the booking, without its contacts", async () => {
    const { call } = await openSandbox({ now: () => Date.UTC(2026, 10, 22) })
    const answer = await call("POST", "/bookings", { ...BOOKING, priority: "Urgent", jobTypeId: 11 })
    expect(answer.status).toBe(200)
    const { contacts: _contacts, ...fields } = BOOKING
    expect(await answer.json()).toEqual({
      ...fields,
      id: 1_482_503_317,
      start: "2026-12-01T14:00:00.000Z",
      address: null,
      customerType: null,
      campaignId: null,
      businessUnitId: null,
      jobTypeId: 11,
      priority: "Urgent",
      uploadedImages: null,
      isSendConfirmationEmail: null,
      status: "New",
      dismissingReasonId: null,
      jobId: null,
      bookingProviderId: 42_917,
      createdOn: "2026-11-22T00:00:00.000Z",
      modifiedOn: "2026-11-22T00:00:00.000Z",
    })
  })

  test("the same externalId twice makes two bookings", async () => {
    const { call } = await openSandbox()
    await call("POST", "/bookings", BOOKING)
    await call("POST", "/bookings", BOOKING)
    const { data } = await pageOf(await call("GET", `/bookings?externalId=${BOOKING.externalId}`))
    expect(data).toHaveLength(2)
  })

  test("without a start it is stored in the year 1", async () => {
    const { call } = await openSandbox()
    for (const body of [WITHOUT_START, { ...BOOKING, start: null }]) {
      expect(await itemOf(await call("POST", "/bookings", body))).toMatchObject({ start: "0001-01-01T00:00:00Z" })
    }
  })

  test("letters that are sent raw arrive broken, and escaped ones whole", async () => {
    const { call } = await openSandbox()
    const raw = await call("POST", "/bookings", JSON.stringify({ ...BOOKING, name: "José" }))
    expect((await itemOf(raw)).name).toBe("Jos\ufffd\ufffd")
    const escaped = await call("POST", "/bookings", JSON.stringify(BOOKING).replace("Ana", "Jos\\u00e9"))
    expect((await itemOf(escaped)).name).toBe("José Torres")
  })

  test("ids above 2^53 are written whole", async () => {
    const { call } = await openSandbox({ bigIds: true })
    const made = [await call("POST", "/bookings", BOOKING), await call("POST", "/bookings", BOOKING)]
    const texts = await Promise.all(made.map((answer) => answer.text()))
    expect(texts.map((text) => /"id":(\d+)/.exec(text)?.[1])).toEqual(["9007199254740993", "9007199254740994"])
    expect((await call("GET", "/bookings/9007199254740993")).status).toBe(200)
  })

  test("an int64 of the request comes back digit by digit", async () => {
    const { call } = await openSandbox()
    const body = JSON.stringify(BOOKING).replace("{", '{"campaignId":9223372036854775807,')
    expect(await (await call("POST", "/bookings", body)).text()).toContain('"campaignId":9223372036854775807')
  })

  test.each<[string, unknown, string]>([
    ["an unknown field", { ...BOOKING, end: "2026-12-01T18:00:00Z" }, "end"],
    [
      "an unknown field of a contact",
      { ...BOOKING, contacts: [{ type: "Phone", value: "1", name: "x" }] },
      "contacts.0.name",
    ],
    ["a missing source", { ...BOOKING, source: undefined }, "source"],
    ["a blank name", { ...BOOKING, name: " " }, "name"],
    ["a missing summary", { ...BOOKING, summary: undefined }, "summary"],
    ["a missing externalId", { ...BOOKING, externalId: undefined }, "externalId"],
    ["a missing isFirstTimeClient", { ...BOOKING, isFirstTimeClient: undefined }, "isFirstTimeClient"],
    ["a text for a boolean", { ...BOOKING, isFirstTimeClient: "true" }, "isFirstTimeClient"],
    ["a partial address", { ...BOOKING, address: { ...ADDRESS, zip: undefined } }, "address.zip"],
    ["a text for an id", { ...BOOKING, jobTypeId: "11" }, "jobTypeId"],
    ["a fraction for an id", { ...BOOKING, jobTypeId: 11.5 }, "jobTypeId"],
    ["an id over int64", JSON.stringify(BOOKING).replace("{", '{"jobTypeId":9223372036854775808,'), "jobTypeId"],
    ["a local start", { ...BOOKING, start: "2026-12-01T14:00:00" }, "start"],
    ["a start on a day that is not", { ...BOOKING, start: "2026-02-30T14:00:00Z" }, "start"],
    ["an unknown priority", { ...BOOKING, priority: "urgent" }, "priority"],
    ["an unknown contact type", { ...BOOKING, contacts: [{ type: "Mobile", value: "1" }] }, "contacts.0.type"],
    ["nobody to call and nowhere to go", { ...BOOKING, contacts: [] }, "request"],
    ["a list for the body", [BOOKING], "request"],
    ["no JSON", '{"name": "Ana"', "request"],
  ])("refuses %s", async (_what, body, field) => {
    const { call } = await openSandbox()
    const answer = await call("POST", "/bookings", body)
    expect(answer.status).toBe(400)
    expect(await faultsOf(answer)).toEqual([field])
    expect((await pageOf(await call("GET", "/bookings"))).data).toEqual([])
  })

  test("refuses a body that is not sent as JSON", async () => {
    const { call } = await openSandbox()
    expect((await call("POST", "/bookings", BOOKING, { "Content-Type": "text/plain" })).status).toBe(415)
    const utf8 = { "Content-Type": "application/json; charset=utf-8" }
    expect((await call("POST", "/bookings", BOOKING, utf8)).status).toBe(200)
  })
})

describe("listing bookings", () => {
  const openWithThree = async () => {
    let clock = Date.UTC(2026, 10, 22, 12)
    const sandbox = await openSandbox({ now: () => clock })
    const ids: number[] = []
    for (const externalId of ["A", "B", "C"]) {
      ids.push((await itemOf(await sandbox.call("POST", "/bookings", { ...BOOKING, externalId }))).id)
      clock += 60_000
    }
    const list = async (query: string) => pageOf(await sandbox.call("GET", `/bookings?${query}`))
    const names = async (query: string) => (await list(query)).data.map((booking) => booking.externalId).join("")
    return { ...sandbox, ids, list, names }
  }

  test("pages tell whether there is more, and the total where it is asked for", async () => {
    const { list } = await openWithThree()
    expect(await list("page=1&pageSize=2")).toMatchObject({ page: 1, pageSize: 2, hasMore: true, totalCount: null })
    const last = await list("page=2&pageSize=2&includeTotal=true")
    expect(last).toMatchObject({ hasMore: false, totalCount: 3 })
    expect(last.data).toHaveLength(1)
  })

  test("each filter narrows the list", async () => {
    const { ids, names } = await openWithThree()
    expect(await names("")).toBe("ABC")
    expect(await names("externalId=B")).toBe("B")
    expect(await names("externalId=b")).toBe("")
    expect(await names(`ids=${ids[0]},${ids[2]}`)).toBe("AC")
    expect(await names("createdOnOrAfter=2026-11-22T12:01:00Z")).toBe("BC")
    expect(await names("createdBefore=2026-11-22T12:01:00Z")).toBe("A")
    expect(await names("modifiedOnOrAfter=2026-11-22T12:01:00Z&modifiedBefore=2026-11-22T12:02:00Z")).toBe("B")
  })

  test("sorts by an encoded plus or a minus", async () => {
    const { names } = await openWithThree()
    expect(await names("sort=-CreatedOn")).toBe("CBA")
    expect(await names("sort=%2BId")).toBe("ABC")
  })

  test.each([
    "sort=+Id",
    "sort=-Name",
    "page=0",
    "pageSize=5001",
    "pageSize=ten",
    "includeTotal=yes",
    "ids=1,two",
    `ids=${Array.from({ length: 51 }, (_, index) => index + 1).join(",")}`,
    "createdBefore=yesterday",
    "externalID=A",
  ])("refuses ?%s", async (query) => {
    const { call } = await openSandbox()
    const answer = await call("GET", `/bookings?${query}`)
    expect(answer.status).toBe(400)
    expect((await faultsOf(answer))[0]?.split(".")[0]).toBe(query.split("=")[0])
  })
})

describe("one booking", () => {
  test("is read, changed and dismissed", async () => {
    const { call } = await openSandbox()
    const { id } = await itemOf(await call("POST", "/bookings", BOOKING))
    const changed = await call("PATCH", `/bookings/${id}`, { name: "Ana Ruiz", address: { ...ADDRESS, unit: "B" } })
    expect(await changed.json()).toMatchObject({ id, name: "Ana Ruiz", summary: "No heat", address: { unit: "B" } })

    const dismissed = await call("POST", `/bookings/${id}/dismiss`, { callReasonId: 5, dismissingMemo: "Twice" })
    expect([dismissed.status, await dismissed.text()]).toEqual([200, ""])
    const now = await (await call("GET", `/bookings/${id}`)).json()
    expect(now).toMatchObject({ status: "Dismissed", dismissingReasonId: 5 })
    expect((await call("PATCH", `/bookings/${id}`, { name: "Too late" })).status).toBe(409)
  })

  test.each<[string, unknown, string]>([
    ["a null", { name: null }, "name"],
    ["an address without its unit", { address: ADDRESS }, "address.unit"],
    ["contacts", { contacts: [] }, "contacts"],
    ["a status", { status: "Accepted" }, "status"],
  ])("a change refuses %s", async (_what, body, field) => {
    const { call } = await openSandbox()
    const { id } = await itemOf(await call("POST", "/bookings", BOOKING))
    const answer = await call("PATCH", `/bookings/${id}`, body)
    expect(answer.status).toBe(400)
    expect(await faultsOf(answer)).toEqual([field])
  })

  test("that is not there answers 404, and an id that is none 400", async () => {
    const { call } = await openSandbox()
    expect((await call("GET", "/bookings/1")).status).toBe(404)
    expect((await call("PATCH", "/bookings/1", {})).status).toBe(404)
    expect((await call("GET", "/bookings/one")).status).toBe(400)
    expect((await call("GET", "/bookings/9223372036854775808")).status).toBe(400)
  })
})
