import type { Decision, HandledBy } from "@porchlight/shared/operator/choices"
import {
  bookingDetailSchema,
  bookingsSchema,
  bookingViewSchema,
  countSchema,
  replayedSchema,
  sitesSchema,
} from "@porchlight/shared/operator/views"
import { type FieldError, problemSchema } from "@porchlight/shared/problem"

/** What the server would not do, in a sentence for whoever asked. */
export class Refused extends Error {
  override name = "Refused"
  /** The token is not, or no longer, the server's. */
  readonly isLocked: boolean
  /** What is wrong with which field of an edit. */
  readonly errors: readonly FieldError[]

  constructor(message: string, { isLocked = false, errors = [] as readonly FieldError[] } = {}) {
    super(message)
    this.isLocked = isLocked
    this.errors = errors
  }
}

/** What an answer is read by. */
type Schema<Answer> = { safeParse(told: unknown): { success: true; data: Answer } | { success: false } }

type Asked = { method?: string; query?: Record<string, string | undefined>; body?: unknown }

/** The operator's API of the server that this page comes from. */
export type Api = ReturnType<typeof createApi>

/**
 * @param token held here and nowhere else: it is gone with the page
 * @throws Refused from every call, where the server cannot do as it was asked
 */
export const createApi = (token: string) => {
  const ask = async <Answer>(
    schema: Schema<Answer>,
    path: string,
    { method = "GET", query = {}, body }: Asked = {},
  ): Promise<Answer> => {
    const address = new URL(`/v1/admin${path}`, location.origin)
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value)
    const answer = await fetch(address, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { "Content-Type": "application/json" }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Refused("The server does not answer. Check that it runs and that you are online, then try again.")
    })
    const told: unknown = await answer.json().catch(() => undefined)
    if (!answer.ok) throw refusalOf(answer, told)
    const read = schema.safeParse(told)
    if (!read.success) throw new Refused("The server is of another version than this page. Load the page again.")
    return read.data
  }

  const one = (site: string, reference: string) =>
    `/sites/${encodeURIComponent(site)}/bookings/${encodeURIComponent(reference)}`

  return {
    sites: (after?: string) => ask(sitesSchema, "/sites", { query: { after, limit: "100" } }),
    bookings: (query: { state: string; site: string | undefined; cursor: string | undefined }) =>
      ask(bookingsSchema, "/bookings", { query }),
    booking: (site: string, reference: string, reveal: boolean) =>
      ask(bookingDetailSchema, one(site, reference), { query: { reveal: reveal ? "contact" : undefined } }),
    replay: (site: string, reference: string) =>
      ask(bookingViewSchema, `${one(site, reference)}/replay`, { method: "POST" }),
    handle: (site: string, reference: string, how: HandledBy) =>
      ask(bookingViewSchema, `${one(site, reference)}/handle`, { method: "POST", body: { how } }),
    edit: (site: string, reference: string, booking: unknown) =>
      ask(bookingViewSchema, one(site, reference), { method: "PUT", body: booking }),
    decide: (decision: Decision, site: string, reference: string) =>
      ask(bookingViewSchema, `${one(site, reference)}/${decision}`, { method: "POST" }),
    /** How many need attention, or are quarantined. */
    count: async (list: "replays" | "quarantine", site: string | undefined) =>
      (await ask(countSchema, `/${list}`, { query: { site } })).count,
    /** Does so to all of them, if there are still as many. */
    replayAll: async (site: string | undefined, expected: number) =>
      (await ask(replayedSchema, "/replays", { method: "POST", body: { site, expected } })).replayed,
    decideAll: async (decision: Decision, site: string | undefined, expected: number) =>
      (await ask(countSchema, "/quarantine", { method: "POST", body: { do: decision, site, expected } })).count,
  }
}

const refusalOf = ({ status, headers }: Response, told: unknown): Refused => {
  const { data: problem } = problemSchema.safeParse(told)
  if (status === 401) return new Refused("That is not the token that the server was started with.", { isLocked: true })
  if (status === 429) return new Refused(`Too many tries. Wait ${headers.get("Retry-After") ?? "60"} seconds.`)
  if (!problem)
    return new Refused(
      `Something between this page and the server answers ${status}. Does a proxy keep /v1/admin away?`,
    )
  return new Refused(problem.title, { errors: problem.errors ?? [] })
}
