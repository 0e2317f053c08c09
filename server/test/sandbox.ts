import { onTestFinished } from "vitest"
import * as z from "zod/mini"
import { SANDBOX_ACCOUNT } from "../sandbox/account.ts"
import type { SandboxOptions } from "../sandbox/app.ts"
import type { FaultRuleInput } from "../sandbox/faults/rules.ts"
import { startSandbox } from "../sandbox/start.ts"
import type { Account } from "../src/sites/site.ts"

const bookingsSchema = z.object({
  bookings: z.array(
    z.looseObject({
      id: z.number(),
      name: z.string(),
      externalId: z.string(),
      summary: z.string(),
      contacts: z.array(z.looseObject({ type: z.string(), value: z.string() })),
    }),
  ),
})
const requestsSchema = z.object({
  requests: z.array(
    z.looseObject({
      method: z.string(),
      path: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
      status: z.nullable(z.number()),
    }),
  ),
})

/** A sandbox on a port of its own for one test, what it was asked, what it holds, and how to break it. */
export const sandboxForTest = async (options: SandboxOptions = {}) => {
  const { url, sandbox, close } = await startSandbox(options)
  onTestFinished(close)
  const control = (path: string, init?: RequestInit) => sandbox.app.request(`/_sandbox${path}`, init)
  const account: Account = { ...SANDBOX_ACCOUNT, apiUrl: url, authUrl: url }
  return {
    account,
    /** Replaces the fault plan. */
    break: async (...rules: FaultRuleInput[]) => {
      const answer = await control("/faults", { method: "PUT", body: JSON.stringify(rules) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    bookings: async () => {
      return bookingsSchema.parse(await (await control("/bookings")).json()).bookings
    },
    requests: async (method: string, end: string) => {
      const { requests } = requestsSchema.parse(await (await control("/requests")).json())
      return requests.filter((request) => request.method === method && request.path.endsWith(end))
    },
  }
}
