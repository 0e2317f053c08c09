import { expect, test } from "vitest"
import { BOOKING, faultsOf, itemOf, openSandbox, pageOf } from "./harness.ts"

const openWithBooking = async () => {
  const sandbox = await openSandbox()
  const { id } = await itemOf(await sandbox.call("POST", "/bookings", BOOKING))
  return { ...sandbox, contacts: `/bookings/${id}/contacts` }
}

test("a booking has the contacts that came with it and those that were added", async () => {
  const { call, contacts } = await openWithBooking()
  const added = await call("POST", contacts, { type: "Email", value: "ana@example.com", memo: "Preferred" })
  expect(added.status).toBe(200)
  const email = await itemOf(added)
  expect(email).toMatchObject({ type: "Email", value: "ana@example.com", memo: "Preferred" })
  expect(email.modifiedOn).toMatch(/Z$/)

  const { data, ...page } = await pageOf(await call("GET", `${contacts}?includeTotal=true`))
  expect(page).toEqual({ page: 1, pageSize: 50, hasMore: false, totalCount: 2 })
  expect(data).toEqual([expect.objectContaining({ type: "MobilePhone", value: "5125550143", memo: null }), email])
})

test("a change echoes the request: no id, no modifiedOn", async () => {
  const { call, contacts } = await openWithBooking()
  const { id } = await itemOf(await call("POST", contacts, { type: "Email", value: "ana@example.com" }))
  const changed = await call("PATCH", `${contacts}/${id}`, { value: "torres@example.com" })
  expect(await changed.json()).toEqual({ value: "torres@example.com" })
  const { data } = await pageOf(await call("GET", contacts))
  expect(data[1]).toMatchObject({ id, type: "Email", value: "torres@example.com" })
})

test("a deleted contact is gone, and the answer empty", async () => {
  const { call, contacts } = await openWithBooking()
  const { id } = await itemOf(await call("POST", contacts, { type: "Email", value: "ana@example.com" }))
  const deleted = await call("DELETE", `${contacts}/${id}`)
  expect([deleted.status, await deleted.text()]).toEqual([200, ""])
  expect((await call("DELETE", `${contacts}/${id}`)).status).toBe(404)
  expect((await pageOf(await call("GET", contacts))).data).toHaveLength(1)
})

test.each<[string, unknown, string]>([
  ["a missing value", { type: "Phone" }, "value"],
  ["an unknown type", { type: "SMS", value: "5125550143" }, "type"],
  ["an unknown field", { type: "Phone", value: "5125550143", preferred: true }, "preferred"],
  ["a number for a phone", { type: "Phone", value: 5125550143 }, "value"],
])("refuses %s", async (_what, body, field) => {
  const { call, contacts } = await openWithBooking()
  const answer = await call("POST", contacts, body)
  expect(answer.status).toBe(400)
  expect(await faultsOf(answer)).toEqual([field])
})

test("contacts of a booking that is not there answer 404", async () => {
  const { call } = await openWithBooking()
  expect((await call("GET", "/bookings/1/contacts")).status).toBe(404)
  expect((await call("POST", "/bookings/1/contacts", { type: "Phone", value: "5125550143" })).status).toBe(404)
})

test("lists of contacts take no filters", async () => {
  const { call, contacts } = await openWithBooking()
  expect((await call("GET", `${contacts}?externalId=A`)).status).toBe(400)
})
