import { createApp } from "../src/app.ts"
import { memoryAdminCounters, memoryCounters } from "../src/http/memory-counters.ts"
import { openDesk } from "../src/ledger/desk.ts"
import { openKeyBook } from "../src/ledger/keys/key-book.ts"
import { createLog } from "../src/log.ts"
import { createDesk } from "../src/operator/desk-of-one.ts"
import { createKeyDesk } from "../src/operator/keys/desk.ts"
import { createPeopleDesk } from "../src/operator/people/desk-of-one.ts"
import { createQuarantineDesk } from "../src/operator/quarantine/desk-of-one.ts"
import { botsForTest } from "./bots.ts"
import { deliveryForTest } from "./delivery.ts"

export const TOKEN = "only-the-operator-knows"

/** An operator at the desk of a real ledger, with delivery to a real sandbox beside it, on the test's clock. */
export const operatorForTest = async () => {
  const office = await deliveryForTest()
  const { clock, sites } = office
  const woken: (string | undefined)[] = []
  const logged: string[] = []
  const deskAnew = () =>
    createDesk({
      ledger: openDesk(office.database(), office.keyring()),
      sites,
      now: clock.now,
      onChange: async (booking) => {
        woken.push(booking?.site)
      },
    })
  const desk = deskAnew()
  const scrub = async () => {}
  const people = createPeopleDesk({
    database: office.database(),
    keyring: office.keyring(),
    sites,
    now: clock.now,
    scrub,
  })
  const quarantine = createQuarantineDesk({
    database: office.database(),
    keyring: office.keyring(),
    sites,
    now: clock.now,
    scrub,
    onChange: async (booking) => {
      woken.push(booking?.site)
    },
  })
  const keyDesk = createKeyDesk({
    book: openKeyBook(office.database(), office.keyring()),
    sites,
    sitesAfter: openDesk(office.database(), office.keyring()).sitesAfter,
    now: clock.now,
    onRotated: async () => {},
  })
  const keys = { desk: keyDesk, hasSecretBefore: false }
  const app = createApp({
    sites,
    intake: { accept: () => Promise.reject(new Error("Nobody books here.")) },
    bots: botsForTest().bots,
    isReady: office.ledger().answers,
    clientAddress: (c) => c.req.header("X-Test-Address") ?? "203.0.113.7",
    rateCounters: memoryCounters(),
    widgetFiles: (_, next) => next(),
    hostedForm: () => Promise.reject(new Error("Nobody asks for a page here.")),
    receiptSecrets: ["a secret of the tests"],
    openapi: "{}",
    admin: { token: TOKEN, desk, people, quarantine, keys, counters: memoryAdminCounters(clock.now) },
    log: createLog((line) => logged.push(line)),
  })
  const ask = (path: string, { method = "GET", body, headers }: Asked = {}) =>
    app.request(`/v1/admin${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${TOKEN}`,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  return {
    ...office,
    app,
    desk,
    /** The desk after the ledger was opened anew. */
    deskAnew,
    ask,
    woken,
    logged,
    /** The answer's JSON, of an answer that is one. */
    read: async (path: string, asked?: Asked) => JSON.parse(await (await ask(path, asked)).text()),
    /** A booking that ServiceTitan refuses as long as the sandbox does. */
    park: async (...numbers: number[]) => {
      await office.sandbox.break(REFUSED)
      for (const n of numbers) await office.add(n)
      await office.run()
      await office.sandbox.break()
    },
  }
}

type Asked = { method?: string; body?: unknown; headers?: Record<string, string> }

const REFUSED = {
  match: { path: "create" },
  action: "status",
  status: 400,
  body: { title: "One or more validation errors occurred.", errors: { name: ["The name Ada Lovelace is refused."] } },
} as const
