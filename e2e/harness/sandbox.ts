import { join } from "node:path"
import type { FaultRuleInput } from "../../server/sandbox/faults/rules.ts"
import type { LoggedRequest } from "../../server/sandbox/request-log.ts"
import { startSandbox } from "../../server/sandbox/start.ts"
import type { ContactCreate, CreateBooking } from "../../server/src/servicetitan/types.ts"
import { ownPort } from "./own-port.ts"

/** A booking as the office has it, with its contacts. */
export type OfficeBooking = Required<Omit<CreateBooking, "contacts">> & {
  id: number
  contacts: (ContactCreate & { id: number })[]
}

/**
 * ServiceTitan's stand-in, which can go down and come back with all that it held. It runs in this process: starting one of its own
 * took as long as many a test does.
 */
export const openSandbox = async (folder: string) => {
  const port = await ownPort()
  const start = () => startSandbox({ port, dataFile: join(folder, "sandbox.sqlite") })
  let running = await start()
  const { url } = running
  const read = async (path: string) => (await fetch(`${url}/_sandbox/${path}`)).json()

  return {
    url,
    bookings: async (): Promise<OfficeBooking[]> => (await read("bookings")).bookings,
    /** All API requests that it was sent, the oldest first. */
    requests: async (): Promise<LoggedRequest[]> => (await read("requests")).requests,
    /** How often a route was asked: a method, and how its path ends. */
    count: async (method: string, path: RegExp): Promise<number> => {
      const requests: LoggedRequest[] = (await read("requests")).requests
      return requests.filter((request) => request.method === method && path.test(request.path)).length
    },
    /** Sets the fault plan. */
    faults: async (rules: readonly FaultRuleInput[]) => {
      const response = await fetch(`${url}/_sandbox/faults`, { method: "PUT", body: JSON.stringify(rules) })
      if (!response.ok) throw new Error(`The sandbox takes no such faults: ${await response.text()}`)
    },
    goDown: () => running.close(),
    comeBack: async () => {
      running = await start()
    },
    close: () => running.close(),
  }
}
