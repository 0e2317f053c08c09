import { expect, test } from "vitest"
import { BOOKING, itemOf, openSandbox } from "../harness.ts"
import { startSandbox } from "../start.ts"

const screenAfter = async (...bookings: object[]) => {
  const { app, call } = await openSandbox({ demoUrl: "http://localhost:8787/" })
  const ids: number[] = []
  for (const booking of bookings) ids.push((await itemOf(await call("POST", "/bookings", booking))).id)
  const show = async (path: string) => (await app.request(path)).text()
  return { app, call, ids, show }
}

test("before the first call it says what to do", async () => {
  const { show } = await screenAfter()
  const page = await show("/")
  expect(page).toContain("No calls yet")
  expect(page).toContain('<a href="http://localhost:8787/">the demo page</a>')
})

test("it says that it is a sandbox", async () => {
  const { show } = await screenAfter()
  expect(await show("/")).toContain("Sandbox, not ServiceTitan")
})

test("the newest call stands first, with its start in the office's time", async () => {
  const { show } = await screenAfter({ ...BOOKING, name: "First" }, { ...BOOKING, externalId: "B", name: "Second" })
  const page = await show("/calls")
  expect(page.indexOf("Second")).toBeLessThan(page.indexOf("First"))
  expect(page).toContain("Tue, Dec 1, 2026, 8:00 AM")
})

test("the list tells calls apart by what is needed and by the reference that the visitor was given", async () => {
  const { show } = await screenAfter({ ...BOOKING, summary: "Service: No heat (Urgent)\nDetails: Furnace clicks" })
  const page = await show("/calls")
  expect(page).toContain(">Service: No heat (Urgent)</span>")
  expect(page).toContain(">7K3M-9QXT</span>")
  expect(page).not.toContain("Furnace clicks")
})

test("an open call shows all that the office gets", async () => {
  const { call, ids, show } = await screenAfter({
    ...BOOKING,
    summary: "No heat\nFurnace clicks",
    jobTypeId: 11,
    businessUnitId: 7,
    campaignId: 31,
    customerType: "Residential",
    priority: "Urgent",
    address: { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" },
  })
  await call("POST", `/bookings/${ids[0]}/contacts`, { type: "Email", value: "ana@example.com", memo: "Preferred" })
  const page = await show(`/calls/${ids[0]}`)
  const shown = ["No heat\nFurnace clicks", "5125550143", "ana@example.com", "Preferred", "12 Oak St, B", "7K3M-9QXT"]
  for (const text of [
    ...shown,
    "Residential",
    "Urgent",
    "Tuesday, December 1, 2026 at 8:00 AM CST",
    "2026-12-01T14:00:00Z",
  ])
    expect(page).toContain(text)
  for (const [term, value] of [
    ["Job type ID", 11],
    ["Business unit ID", 7],
    ["Campaign ID", 31],
  ]) {
    expect(page).toMatch(new RegExp(`${term}</dt>\\s*<dd>${value}</dd>`))
  }
})

test("a call that is not there shows the list, as not found", async () => {
  const { app } = await screenAfter(BOOKING)
  const answer = await app.request("/calls/1")
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain(BOOKING.name)
})

test("what was typed cannot become markup", async () => {
  const attack = `<img src=x onerror=alert(1)>"'`
  const { ids, show } = await screenAfter({
    ...BOOKING,
    name: attack,
    summary: attack,
    source: attack,
    externalId: attack,
    contacts: [{ type: "Phone", value: attack, memo: attack }],
  })
  const page = await show(`/calls/${ids[0]}`)
  expect(page).not.toContain("<img")
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;")
})

test("a newcomer sees doubles, a missing start and broken letters", async () => {
  const { start: _start, ...withoutStart } = BOOKING
  const { ids, show } = await screenAfter({ ...withoutStart, name: "José" }, BOOKING)
  const page = await show(`/calls/${ids[0]}`)
  expect(page).toContain("This request is here 2 times.")
  expect(page).toContain("No start was sent.")
  expect(page).toContain("Some letters arrived broken.")
})

test.each([
  ["of another business unit", { businessUnitId: 12 }],
  ["without a business unit", {}],
])("a job type %s has a warning", async (_, unit) => {
  const { ids, show } = await screenAfter({ ...BOOKING, jobTypeId: 101, ...unit })
  expect(await show(`/calls/${ids[0]}`)).toContain("The job type does not go with the business unit.")
})

test("a call as it should be has no warning", async () => {
  const { ids, show } = await screenAfter({ ...BOOKING, jobTypeId: 101, businessUnitId: 11 })
  expect(await show(`/calls/${ids[0]}`)).not.toMatch(/class="(?:tag warn|warning)"/)
})

test("the page runs its own files only, and answers this machine only", async () => {
  const { app } = await screenAfter()
  const answer = await app.request("/")
  expect(answer.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*script-src 'self'/)
  expect(await answer.text()).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/)
  expect((await app.request("http://rebound.example:8788/calls")).status).toBe(403)
})

test("an open screen hears of a new call at once", async () => {
  const { url, sandbox, close } = await startSandbox()
  const leave = new AbortController()
  const events = await fetch(`${url}/calls/events`, { signal: leave.signal })
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain("event: alive")
  const { contacts: _contacts, ...fields } = BOOKING
  sandbox.store.bookings.add({ tenant: 1, bookingProvider: 2 }, fields, Date.now())
  expect((await reader?.read())?.value).toContain("event: changed")
  leave.abort()
  await close()
})
