import * as z from "zod/mini"
import type { MemoryCrm } from "./memory-crm.ts"
import type { VirtualTime } from "./virtual-time.ts"

/** One call on its way to the CRM. */
export type Call = {
  /** Has the CRM carry it out, and gives the answer that it would have had. */
  carryOut(): Response
  /** Ends the call, as the client wishes. */
  limit: AbortSignal
  crm: MemoryCrm
  time: VirtualTime
}

/** What befalls a call instead of a plain answer. */
export type Fault = {
  name: string
  play(call: Call): Response | Promise<Response>
  /** What befalls requests for a token meanwhile. */
  token?: Fault["play"]
}

const SECOND = 1000

const answering =
  (status: number, headers?: Record<string, string>): Fault["play"] =>
  () =>
    Response.json({ statusCode: status, message: "Something is wrong." }, { status, headers })

/** No answer, until the client gives up. */
const silence = ({ time, limit }: Call): never => {
  time.untilAborted(limit)
  throw limit.reason
}

/** As undici tells it: the system's code stands in the cause. */
const broken = (code: string, syscall: string): never => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, syscall }) })
}

const cut = () => broken("ECONNRESET", "read")

const committed =
  (then: Fault["play"]): Fault["play"] =>
  (call) => {
    call.carryOut()
    return then(call)
  }

const committedLate =
  (ms: number, then: Fault["play"]): Fault["play"] =>
  (call) => {
    call.time.after(ms, () => void call.carryOut())
    return then(call)
  }

const lagging =
  (ms: number, then: Fault["play"]): Fault["play"] =>
  (call) => {
    call.crm.lag(ms)
    return then(call)
  }

const json = (text: string) => new Response(text, { headers: { "Content-Type": "application/json" } })

const garbage = () => json("<html><body>Service is warming up</body></html>")

const item = z.looseObject({ id: z.optional(z.unknown()) })
const page = z.looseObject({ data: z.array(item) })

/** The answer as it would have been, with every booking and contact in it changed. */
const changed =
  (change: (item: Record<string, unknown>) => Record<string, unknown>): Fault["play"] =>
  async ({ carryOut }) => {
    const answer = carryOut()
    const body: unknown = await answer.json()
    const list = page.safeParse(body)
    const next = list.success ? { ...list.data, data: list.data.data.map(change) } : change(item.parse(body))
    return Response.json(next, { status: answer.status })
  }

const withoutId = changed(({ id: _id, ...rest }) => rest)
const emptied = changed(() => ({}))

/** A text in JSON that goes on for as long as somebody reads it. */
const endless = ({ time, limit }: Call) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"name":"')),
      pull: (controller) => {
        time.pass(SECOND)
        if (limit.aborted) controller.error(limit.reason)
        else controller.enqueue(new TextEncoder().encode("x".repeat(1024)))
      },
    }),
  )

const STATUSES = [400, 401, 403, 404, 409, 429, 500, 502, 503, 504]

/** Each way in which a call can go wrong, by a name that says what happens. */
export const FAULTS: readonly Fault[] = [
  ...STATUSES.map((status) => ({ name: `status ${status}`, play: answering(status) })),
  ...[500, 502, 503, 504].map((status) => ({
    name: `status ${status}, carried out`,
    play: committed(answering(status)),
  })),
  { name: "status 429, come back in 10 minutes", play: answering(429, { "Retry-After": "600" }) },
  { name: "time-out, not carried out", play: silence },
  { name: "time-out, carried out", play: committed(silence) },
  { name: "time-out, carried out 95 s later", play: committedLate(95 * SECOND, silence) },
  { name: "reset, not carried out", play: cut },
  { name: "reset, carried out", play: committed(cut) },
  { name: "reset, carried out, and lists lag by 60 s", play: committed(lagging(60 * SECOND, cut)) },
  {
    name: "reset, carried out 40 s later, and lists lag by 60 s",
    play: committedLate(40 * SECOND, lagging(60 * SECOND, cut)),
  },
  { name: "connection refused", play: () => broken("ECONNREFUSED", "connect") },
  { name: "headers that never end, carried out", play: committed(silence) },
  { name: "endless body, carried out", play: committed(endless) },
  { name: "200 of garbage, carried out", play: committed(garbage) },
  { name: "200 of garbage, not carried out", play: garbage },
  { name: "200 without an id, carried out", play: withoutId },
  { name: "200 of empty objects, carried out", play: emptied },
  { name: "200 of nothing, not carried out", play: () => new Response(null) },
  {
    name: "token revoked in flight",
    play: ({ crm, carryOut }) => {
      crm.endTokens()
      return carryOut()
    },
  },
  { name: "token revoked, token server down", play: answering(401), token: answering(503) },
  { name: "token revoked, token server silent", play: answering(401), token: silence },
  { name: "token revoked, credentials refused", play: answering(401), token: answering(400) },
  { name: "redirect 302", play: answering(302, { Location: "https://example.com/" }) },
  { name: "redirect 307", play: answering(307, { Location: "https://example.com/" }) },
]
