import { expect, test } from "vitest"
import { sandboxForTest } from "../../test/sandbox.ts"
import { createClient } from "../servicetitan/client.ts"
import { made, refused, unknown } from "../servicetitan/outcome.ts"
import { lookUpBooking, lookUpContact } from "./look-up.ts"

const page = <T>(...data: T[]) => made({ data, page: 1, hasMore: false })
const EMAIL = { type: "Email", value: "Ada@Example.com" } as const

type Client = Parameters<typeof lookUpBooking>[0]

const answering = (bookings: Awaited<ReturnType<Client["listBookings"]>>): Client => ({
  listBookings: async () => bookings,
  listContacts: async () => page(),
})
const withContacts = (contacts: Awaited<ReturnType<Client["listContacts"]>>): Client => ({
  listBookings: async () => page(),
  listContacts: async () => contacts,
})

test("a booking with our reference is found; of two, the one that was made first", async () => {
  const ours = [
    { id: "7", externalId: "7K3M-9QXT" },
    { id: "9", externalId: "7K3M-9QXT" },
  ]
  expect(await lookUpBooking(answering(page(...ours)), "7K3M-9QXT")).toEqual({ kind: "created", crmId: "7" })
})

test("a list that tells of other bookings, because it does not filter, is not taken for ours", async () => {
  expect(await lookUpBooking(answering(page({ id: "7", externalId: "other" }, { id: "8" })), "7K3M-9QXT")).toEqual({
    kind: "not_found",
  })
})

test("a look-up that fails says nothing about the booking, but why, and when to ask again", async () => {
  const throttled = refused({ reason: "rate_limited", retryAt: 99 })
  expect(await lookUpBooking(answering(throttled), "7K3M-9QXT")).toEqual({
    kind: "look_failed",
    failure: { reason: "rate_limited", retryAt: 99 },
  })
  const down = unknown({ cause: "server_error", status: 503, retryAt: 98 })
  expect(await lookUpContact(withContacts(down), "7", EMAIL)).toEqual({
    kind: "look_failed",
    failure: { cause: "server_error", status: 503, retryAt: 98 },
  })
})

test("a contact of the same type and value is found, also where it is kept in lower case", async () => {
  for (const value of ["Ada@Example.com", "ada@example.com"]) {
    expect(await lookUpContact(withContacts(page({ type: "Email", value })), "7", EMAIL)).toEqual({
      kind: "contact_added",
    })
  }
  const others = page({ type: "Phone", value: "ada@example.com" }, { type: "Email", value: "eve@example.com" }, {})
  expect(await lookUpContact(withContacts(others), "7", EMAIL)).toEqual({ kind: "not_found" })
})

test("a contact is found behind all those that the office has added: ServiceTitan shows no more than 50 unless it is asked to", async () => {
  const { account } = await sandboxForTest()
  const client = createClient(account, { pace: async () => {} })
  const first = { type: "Phone", value: "5125550143" } as const
  const booking = await client.createBooking({
    source: "Website",
    name: "Ada",
    summary: "No heat",
    isFirstTimeClient: false,
    externalId: "7K3M-9QXT",
    start: "2099-12-01T14:00:00.000Z",
    contacts: [first],
  })
  if (booking.kind !== "made") throw new Error("It was not made.")
  const { id } = booking.value
  for (let n = 0; n < 50; n++) await client.addContact(id, { type: "Email", value: `office-${n}@example.com` })
  await client.addContact(id, EMAIL)
  expect(await lookUpContact(client, id, EMAIL)).toEqual({ kind: "contact_added" })
  expect(await lookUpContact(client, id, first)).toEqual({ kind: "contact_added" })
})
