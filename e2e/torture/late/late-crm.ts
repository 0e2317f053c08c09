import { SANDBOX_ACCOUNT } from "../../../server/sandbox/account.ts"
import { operationOf } from "../../../server/sandbox/operations.ts"
import type { Fetch } from "../../../server/src/servicetitan/transport.ts"
import { createMemoryCrm } from "../../../server/test/office/memory-crm.ts"
import type { VirtualTime } from "../../../server/test/office/virtual-time.ts"
import type { Random } from "../random.ts"

/** Of the calls that make a booking so many lose their connection, and of those so many are carried out all the same. */
export const CUT = 0.3
export const CARRIED_OUT = 0.7

/** ServiceTitan's own time-out: until then what it was sent may be carried out. */
export const LATEST_S = 100

/** A CRM that loses connections and carries out what it was sent at any moment until its own time-out. */
export const lateCrm = (time: VirtualTime, random: Random) => {
  const crm = createMemoryCrm(SANDBOX_ACCOUNT, time.steady)
  const fetch: Fetch = async (url, { method = "GET", headers, body }) => {
    const request = { method, url: new URL(url), headers: new Headers(headers), body: String(body ?? "") }
    const isCut = operationOf(method, request.url.pathname) === "create" && random.chance(CUT)
    if (!isCut) return crm.carryOut(request)
    if (random.chance(CARRIED_OUT)) time.after(random.next() * LATEST_S * 1000, () => void crm.carryOut(request))
    throw new TypeError("fetch failed")
  }
  return { fetch, bookings: crm.bookings }
}
