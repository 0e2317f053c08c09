import { expect, test } from "vitest"
import { SANDBOX_ACCOUNT } from "../../sandbox/account.ts"
import { createSandbox } from "../../sandbox/app.ts"
import { type BookingProviderClient, type ClientOptions, createClient } from "../../src/servicetitan/client.ts"
import type { Account } from "../../src/sites/site.ts"
import { createLine } from "./line.ts"
import { createMemoryCrm } from "./memory-crm.ts"
import { createVirtualTime } from "./virtual-time.ts"

const ACCOUNT: Account = { ...SANDBOX_ACCOUNT, apiUrl: "https://crm.example", authUrl: "https://crm.example" }
const BOOKING = {
  source: "Website",
  name: "José Álvarez",
  summary: "No heat",
  isFirstTimeClient: true,
  externalId: "7K3M-9QXT",
  start: "2026-12-01T14:00:00Z",
  contacts: [{ type: "MobilePhone" as const, value: "5125550143" }],
}
const EMAIL = { type: "Email" as const, value: "ada@example.com", memo: "SMS: no" }

type Conversation = (client: BookingProviderClient) => Promise<unknown>

/** What both are asked; `1482503317` is the first booking of either. */
const CONVERSATIONS: Record<string, Conversation> = {
  "a booking is made": (client) => client.createBooking(BOOKING),
  "a booking without a name is refused": (client) => client.createBooking({ ...BOOKING, name: " " }),
  "a booking that nobody could answer is refused": (client) => client.createBooking({ ...BOOKING, contacts: [] }),
  "a booking is found by its externalId": (client) => client.listBookings({ externalId: "7K3M-9QXT", sort: "+Id" }),
  "a booking that is not there is not found": (client) => client.listBookings({ externalId: "AAAA-0000" }),
  "a booking is got": (client) => client.getBooking("1482503317"),
  "a booking that is not there cannot be got": (client) => client.getBooking("17"),
  "a summary is changed": (client) => client.updateBooking("1482503317", { summary: "No heat at all" }),
  "an empty summary is refused": (client) => client.updateBooking("1482503317", { summary: "" }),
  "a contact is added": (client) => client.addContact("1482503317", EMAIL),
  "a contact of nothing is refused": (client) => client.addContact("1482503317", { type: "Email", value: "" }),
  "a contact of no booking is refused": (client) => client.addContact("17", EMAIL),
  "the contacts of a booking are told": (client) => client.listContacts("1482503317", { pageSize: 500 }),
  "the contacts of no booking are not": (client) => client.listContacts("17"),
}

/** One account after the other asks the same; ids of contacts are each CRM's own. */
const converse = async (options: ClientOptions) => {
  const answers: Record<string, unknown> = {}
  const ask = async (who: string, account: Account) => {
    const client = createClient(account, options)
    for (const [name, conversation] of Object.entries(CONVERSATIONS)) {
      const outcome = JSON.stringify(await conversation(client), (key, value) => (key === "modifiedOn" ? "" : value))
      answers[`${who}: ${name}`] = outcome.replace(/"id":"(?!1482503317")\d+"/g, '"id":"of a contact"')
    }
  }
  await ask("the office", ACCOUNT)
  await ask("a wrong secret", { ...ACCOUNT, clientSecret: "wrong" })
  await ask("a wrong app key", { ...ACCOUNT, appKey: "wrong" })
  await ask("another's tenant", { ...ACCOUNT, tenant: 1 })
  await ask("another provider", { ...ACCOUNT, bookingProvider: 1 })
  return answers
}

test("the CRM in memory takes and answers what the sandbox does", async () => {
  const time = createVirtualTime()
  const pace = async () => {}
  const { app, close } = createSandbox({ now: time.now })
  const bySandbox = await converse({ fetch: async (url, init) => app.request(url, init), now: time.now, pace })
  close()
  const { fetch } = createLine(createMemoryCrm(SANDBOX_ACCOUNT, time.steady), time, [])
  const byMemory = await converse({ fetch, now: time.now, pace, abortAfter: time.abortAfter })
  expect(byMemory).toEqual(bySandbox)
  expect(Object.values(byMemory).filter((answer) => String(answer).includes('"made"'))).toHaveLength(7)
})

test("tokens end after their time, and lists lag where they are told to", async () => {
  const time = createVirtualTime()
  const crm = createMemoryCrm(SANDBOX_ACCOUNT, time.steady)
  const { fetch } = createLine(crm, time, [])
  const client = createClient(ACCOUNT, { fetch, now: time.now, abortAfter: time.abortAfter, pace: async () => {} })
  crm.lag(60_000)
  await client.createBooking(BOOKING)
  const found = async () => {
    const outcome = await client.listBookings({ externalId: BOOKING.externalId })
    return outcome.kind === "made" ? outcome.value.data.length : outcome.kind
  }
  expect(await found()).toBe(0)
  time.pass(60_000)
  expect(await found()).toBe(1)
  crm.endTokens()
  expect(await found()).toBe(1)
  time.pass(901_000)
  expect(await found()).toBe(1)
})
