import * as z from "zod/mini"
import { SANDBOX_ACCOUNT } from "./account.ts"
import { createSandbox, type SandboxOptions } from "./app.ts"

const PROVIDER = `/crm/v2/tenant/${SANDBOX_ACCOUNT.tenant}/booking-provider/${SANDBOX_ACCOUNT.bookingProvider}`

/** The least that makes a booking as it should be. */
export const BOOKING = {
  source: "Website",
  name: "Ana Torres",
  summary: "No heat",
  isFirstTimeClient: true,
  externalId: "7K3M-9QXT",
  start: "2026-12-01T14:00:00Z",
  contacts: [{ type: "MobilePhone", value: "5125550143" }],
}

/** A sandbox in memory with a client that has its token: what the tests of its routes begin with. */
export const openSandbox = async (options: SandboxOptions = {}) => {
  const { app, close } = createSandbox(options)

  const token = async (credentials: Record<string, string> = {}) =>
    app.request("/connect/token", {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: SANDBOX_ACCOUNT.clientId,
        client_secret: SANDBOX_ACCOUNT.clientSecret,
        ...credentials,
      }),
    })

  let headers: Record<string, string> = { "ST-App-Key": SANDBOX_ACCOUNT.appKey }
  const signIn = async () => {
    const { access_token } = tokenSchema.parse(await (await token()).json())
    headers = { ...headers, Authorization: `Bearer ${access_token}` }
  }
  await signIn()

  /** Calls a booking-provider route; `path` begins after the provider. A string is sent as it is. */
  const call = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    app.request(`${PROVIDER}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...more },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    })

  return { app, call, close, signIn, token }
}

const tokenSchema = z.looseObject({ access_token: z.string() })
const itemSchema = z.looseObject({
  id: z.number(),
  name: z.optional(z.string()),
  externalId: z.optional(z.string()),
  modifiedOn: z.string(),
})
const pageSchema = z.looseObject({ hasMore: z.boolean(), data: z.array(itemSchema) })
const refusalSchema = z.looseObject({ title: z.string(), errors: z.record(z.string(), z.array(z.string())) })

/** The booking or contact of an answer. */
export const itemOf = async (answer: Response) => itemSchema.parse(await answer.json())

/** The page of an answer. */
export const pageOf = async (answer: Response) => pageSchema.parse(await answer.json())

/** The title of a refusal. */
export const titleOf = async (answer: Response) => refusalSchema.parse(await answer.json()).title

/** The fields of a refusal that are wrong. */
export const faultsOf = async (answer: Response) => Object.keys(refusalSchema.parse(await answer.json()).errors)
