import * as z from "zod/mini"
import { operationOf } from "../../sandbox/operations.ts"
import type { Fetch } from "../../src/servicetitan/transport.ts"
import type { Simulation } from "./simulation.ts"

/** A call to the API as it arrived there, by the account of one site; requests for tokens are none. */
export type Call = { at: number; operation: string; site: string; reference: string }

const LATENCY_MS = 200
const withReference = z.looseObject({ externalId: z.string() })

/** ServiceTitan as far as a drain goes: it is down until it is up, notes who calls when, and takes each booking. */
export const createSlowCrm = ({ now, sleep }: Simulation) => {
  const calls: Call[] = []
  const made: string[] = []
  let down = false

  const carryOut = (operation: string, reference: string): object => {
    if (operation === "token") return { access_token: "for-the-test", token_type: "Bearer", expires_in: 900 }
    if (operation === "list") {
      const id = made.indexOf(reference) + 1
      return { data: id > 0 ? [{ id, externalId: reference }] : [], page: 1, hasMore: false }
    }
    return { id: made.push(reference), status: "New" }
  }

  const fetch: Fetch = async (url, { method = "GET", body }) => {
    const { pathname, searchParams } = new URL(url)
    const operation = operationOf(method, pathname) ?? "nothing"
    const site = `site-${/\/tenant\/(\d+)\//.exec(pathname)?.[1]}`
    const reference =
      operation === "create"
        ? withReference.parse(JSON.parse(String(body))).externalId
        : (searchParams.get("externalId") ?? "")
    if (operation !== "token") calls.push({ at: now(), operation, site, reference })
    await sleep(LATENCY_MS)
    if (down && operation !== "token") return new Response("Service Unavailable", { status: 503 })
    return Response.json(carryOut(operation, reference))
  }

  return {
    fetch,
    calls,
    made,
    goDown: () => {
      down = true
    },
    comeUp: () => {
      down = false
    },
  }
}
