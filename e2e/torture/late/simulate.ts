import { SANDBOX_ACCOUNT } from "../../../server/sandbox/account.ts"
import { createDeliver } from "../../../server/src/delivery/deliver.ts"
import { LAST_LOOK_MS } from "../../../server/src/delivery/schedule.ts"
import { CLOSED } from "../../../server/src/ledger/breaker.ts"
import type { DueBooking, Progress } from "../../../server/src/ledger/progress.ts"
import { createClient } from "../../../server/src/servicetitan/client.ts"
import { acmeSite } from "../../../server/test/acme.ts"
import { newBooking } from "../../../server/test/new-booking.ts"
import { createVirtualTime } from "../../../server/test/office/virtual-time.ts"
import { createRandom, type Random } from "../random.ts"
import { LATEST_S, lateCrm } from "./late-crm.ts"

const HOST = "https://crm.example"
const SITE = { ...acmeSite(), account: { ...SANDBOX_ACCOUNT, apiUrl: HOST, authUrl: HOST } }

/**
 * How many bookings too many the office has, where a step of unknown fate is looked up once, so long after it was sent, and
 * that look is believed.
 *
 * It is the delivery that is deployed, in virtual time, and each booking with its own chances. Only when it looks is
 * decided here: a look comes after the wait, and is told that it is the last.
 */
export const duplicates = async (bookings: number, waitMs: number, seed: number): Promise<number> => {
  const random = createRandom(seed)
  let tooMany = 0
  for (let n = 0; n < bookings; n++) tooMany += (await deliverOne(waitMs, random)) - 1
  return tooMany
}

/** @returns how many bookings the office has in the end */
const deliverOne = async (waitMs: number, random: Random): Promise<number> => {
  const time = createVirtualTime()
  const { now, abortAfter } = time
  const { fetch, bookings } = lateCrm(time, random)
  const client = createClient(SITE.account, { fetch, now, abortAfter, pace: async () => {} })
  const { site, stored } = newBooking(1, { at: now() })
  let due: DueBooking = {
    id: 1,
    site,
    stored,
    since: now(),
    progress: unsent(now()),
    known: { marked: true },
    leaseUntil: 0,
  }
  const deliver = createDeliver({
    lookBack: async () => ({}),
    ledger: {
      record: async (held, progress) => {
        due = { ...held, progress }
        return due
      },
      breaker: async () => CLOSED,
    },
    sites: new Map([[SITE.id, SITE]]),
    clientOf: () => client,
    now,
    random: random.next,
    log: () => {},
  })
  while (due.progress.state === "waiting") {
    const { sentAt, nextAt } = due.progress
    time.to(sentAt === undefined ? nextAt : sentAt + waitMs)
    if (sentAt !== undefined) due = believingTheNextLook(due, now())
    await deliver(due, () => true)
  }
  time.pass(LATEST_S * 1000)
  return bookings().length
}

const unsent = (at: number): Progress => ({
  state: "waiting",
  nextAt: at,
  tries: 0,
  looked: false,
  contactsAdded: 0,
  leftOut: [],
})

const believingTheNextLook = (due: DueBooking, now: number): DueBooking => ({
  ...due,
  progress: { ...due.progress, looked: true, sentAt: now - LAST_LOOK_MS },
})
