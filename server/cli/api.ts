import { type FieldError, problemSchema } from "@porchlight/shared"
import type { Decision, HandledBy } from "@porchlight/shared/operator/choices"
import {
  auditViewSchema,
  bookingDetailSchema,
  bookingsSchema,
  bookingViewSchema,
  countSchema,
  replayedSchema,
  sitesSchema,
  unansweredSchema,
} from "@porchlight/shared/operator/views"
import * as z from "zod/mini"
import { siteKeysViewSchema } from "../src/operator/keys/desk.ts"
import { erasedViewSchema, exportViewSchema, foundViewSchema } from "../src/operator/people/views.ts"
import { Fault, Misuse } from "./fault.ts"

const auditSchema = z.object({ entries: z.array(auditViewSchema), next: z.optional(z.string()) })

const keysSchema = z.object({
  sites: z.array(siteKeysViewSchema),
  next: z.optional(z.string()),
  unanswered: unansweredSchema,
  secretBefore: z.optional(z.boolean()),
})

const partlySchema = z.object({ unanswered: unansweredSchema })

/** With the sites of which nothing is told. */
const partly = <Shape extends z.core.$ZodShape>(schema: z.ZodMiniObject<Shape>) =>
  z.object({ ...schema.shape, ...partlySchema.shape })

export type Filter = { site?: string | undefined; reason?: string | undefined }

/** Somebody, by a phone or an email however it is written; at one site, or at all. */
export type Person = { phone?: string | undefined; email?: string | undefined; site?: string | undefined }

/** The operator's API of a running server. */
export type Api = ReturnType<typeof createApi>

export type ApiOptions = {
  /** Where the server is reached, without a slash at the end. */
  url: string
  token: string
  /** Takes a sentence on what an answer is without. */
  complain: (text: string) => void
  fetch?: typeof globalThis.fetch
}

type Query = Record<string, string | number | undefined>
type Asked = { method?: string; query?: Query; body?: unknown }

/** Every call throws a {@link Fault} with a sentence where the server cannot do as it was asked, a {@link Misuse} where it was asked wrongly. */
export const createApi = ({ url, token, complain, fetch = globalThis.fetch }: ApiOptions) => {
  const unanswered = new Set<string>()
  /** Of many ledgers some may not answer. Each is told once, however many pages a list has. */
  const tellUnanswered = (told: unknown) => {
    for (const site of z.safeParse(partlySchema, told).data?.unanswered ?? []) {
      if (!unanswered.has(site)) complain(`The ledger of ${site} does not answer: nothing here is of that site.`)
      unanswered.add(site)
    }
  }

  const ask = async <Schema extends z.core.$ZodType>(
    schema: Schema,
    path: string,
    { method = "GET", query = {}, body }: Asked = {},
  ): Promise<z.core.output<Schema>> => {
    const address = new URL(`${url}/v1/admin${path}`)
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, String(value))
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
    }
    const answer = await fetch(address, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: "manual",
    }).catch(() => {
      throw new Fault(`No server answers at ${url}. Start it, or set PORCHLIGHT_URL to where it runs.`)
    })
    const told: unknown = await answer.json().catch(() => undefined)
    if (!answer.ok) throw refusal(answer, told, url)
    const read = z.safeParse(schema, told)
    if (!read.success) throw new Fault(`What answers at ${url} is not this version of Porchlight.`)
    tellUnanswered(told)
    return read.data
  }

  const one = (site: string, reference: string) =>
    `/sites/${encodeURIComponent(site)}/bookings/${encodeURIComponent(reference)}`

  return {
    sites: (after?: string) => ask(sitesSchema, "/sites", { query: { after, limit: 200 } }),
    bookings: (query: { state: string; site?: string | undefined; cursor?: string | undefined; limit: number }) =>
      ask(bookingsSchema, "/bookings", { query }),
    booking: (site: string, reference: string, reveal: boolean) =>
      ask(bookingDetailSchema, one(site, reference), { query: { reveal: reveal ? "contact" : undefined } }),
    replay: (site: string, reference: string) =>
      ask(bookingViewSchema, `${one(site, reference)}/replay`, { method: "POST" }),
    handle: (site: string, reference: string, how: HandledBy | undefined) =>
      ask(bookingViewSchema, `${one(site, reference)}/handle`, { method: "POST", body: { how } }),
    edit: (site: string, reference: string, booking: unknown) =>
      ask(bookingViewSchema, one(site, reference), { method: "PUT", body: booking }),
    count: async (filter: Filter) => (await ask(countSchema, "/replays", { query: filter })).count,
    replayMany: async (filter: Filter, expected: number) =>
      (await ask(replayedSchema, "/replays", { method: "POST", body: { ...filter, expected } })).replayed,
    keys: (after?: string) => ask(keysSchema, "/keys", { query: { after, limit: 200 } }),
    rotateKey: (site: string) =>
      ask(z.object({ rotated: z.boolean() }), `/sites/${encodeURIComponent(site)}/keys`, { method: "POST" }),
    findPerson: (person: Person) => ask(partly(foundViewSchema), "/people/find", { method: "POST", body: person }),
    exportPerson: (person: Person) => ask(partly(exportViewSchema), "/people/export", { method: "POST", body: person }),
    erasePerson: (person: Person, options: { undelivered: boolean; keepConsent: boolean }) =>
      ask(partly(erasedViewSchema), "/people/erase", { method: "POST", body: { ...person, ...options } }),
    decide: (decision: Decision, site: string, reference: string) =>
      ask(bookingViewSchema, `${one(site, reference)}/${decision}`, { method: "POST" }),
    countQuarantined: async (filter: Filter) => (await ask(countSchema, "/quarantine", { query: filter })).count,
    decideMany: async (decision: Decision, filter: Filter, expected: number) => {
      const body = { do: decision, ...filter, expected }
      return (await ask(countSchema, "/quarantine", { method: "POST", body })).count
    },
    audit: (query: { site?: string | undefined; limit: number }) => ask(auditSchema, "/audit", { query }),
  }
}

const refusal = (answer: Response, told: unknown, url: string): Fault | Misuse => {
  const problem = z.safeParse(problemSchema, told)
  if (!problem.success)
    return new Fault(`What answers at ${url} (status ${answer.status}) is not Porchlight. Check PORCHLIGHT_URL.`)
  const { code, title, errors = [] } = problem.data
  switch (code) {
    case "unauthorized":
      return new Fault(
        `The server at ${url} does not take PORCHLIGHT_ADMIN_TOKEN. Set the one that it was started with.`,
      )
    case "not_found":
      return new Fault(`The server at ${url} has no operator's API. Start it with PORCHLIGHT_ADMIN_TOKEN set.`)
    case "rate_limited":
      return new Fault(`${title} Wait ${answer.headers.get("Retry-After") ?? "60"} seconds.`)
    case "unknown_site":
      return new Fault(`${title} See all of them with: porchlight sites`)
    case "unknown_booking":
      return new Fault(`${title} See all sites with: porchlight sites`)
    case "invalid_request":
      // What the command was called with, and the server alone can judge: a phone that is none.
      return new Misuse(withFields(title, errors))
    default:
      return new Fault(withFields(title, errors))
  }
}

const withFields = (title: string, errors: readonly FieldError[]): string =>
  [title, ...errors.map(({ field, code }) => `  ${field}: ${code.replaceAll("_", " ")}`)].join("\n")
