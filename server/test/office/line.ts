import { operationOf } from "../../sandbox/operations.ts"
import type { Fetch } from "../../src/servicetitan/transport.ts"
import type { Fault } from "./faults.ts"
import type { MemoryCrm } from "./memory-crm.ts"
import type { VirtualTime } from "./virtual-time.ts"

/** How long a fault lasts from the first call that it befalls. */
export type Duration = "once" | "for an hour" | "for ever"
export const DURATIONS: readonly Duration[] = ["once", "for an hour", "for ever"]

/** A fault of one operation. */
export type Trouble = { operation: string; fault: Pick<Fault, "play" | "token">; duration: Duration }

const LENGTHS: Record<Duration, number> = { once: 0, "for an hour": 3_600_000, "for ever": Number.POSITIVE_INFINITY }

/** The line between a client and its CRM: a `fetch` that plays what befalls each call. */
export const createLine = (crm: MemoryCrm, time: VirtualTime, troubles: readonly Trouble[]): { fetch: Fetch } => {
  const endings = new Map<Trouble, number>()
  /** What befalls the next request for a token, since a call was told to come back with a new one. */
  let tokenTrouble: Trouble | undefined

  const isUnderWay = (trouble: Trouble) => time.steady() < (endings.get(trouble) ?? 0)

  /** Whether it begins now, or has begun and is not over. */
  const strikes = (trouble: Trouble): boolean => {
    if (endings.has(trouble)) return isUnderWay(trouble)
    endings.set(trouble, time.steady() + LENGTHS[trouble.duration])
    return true
  }

  const forToken = (): Fault["play"] | undefined => {
    const trouble = tokenTrouble
    if (!trouble || !isUnderWay(trouble)) tokenTrouble = undefined
    if (!trouble || !troubles.includes(trouble)) return undefined
    return isUnderWay(trouble) || trouble.duration === "once" ? trouble.fault.token : undefined
  }

  const pick = (operation: string | undefined): Fault["play"] | undefined => {
    const trouble = troubles.find((one) => one.operation === operation && strikes(one))
    if (trouble?.fault.token) tokenTrouble = trouble
    if (trouble) return trouble.fault.play
    return operation === "token" ? forToken() : undefined
  }

  return {
    fetch: async (url, { method = "GET", headers, body, signal }) => {
      const request = { method, url: new URL(url), headers: new Headers(headers), body: String(body ?? "") }
      const carryOut = () => crm.carryOut(request)
      const play = pick(operationOf(method, request.url.pathname))
      return play && signal ? play({ carryOut, limit: signal, crm, time }) : carryOut()
    },
  }
}
