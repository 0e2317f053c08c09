import { onTestFinished, vi } from "vitest"
import { ALERT_URL } from "./operator.ts"

type Answer = Response | Error | Promise<Response>

/**
 * ServiceTitan as the objects see it, in place of their `fetch`: tests inside workerd share one isolate with them. It keeps
 * bookings and their contacts, and nothing of the sandbox's strictness, which the Node tests and the journeys meet.
 */
export const openOffice = () => {
  const bookings: { id: number; externalId: string; contacts: unknown[] }[] = []
  const requests: string[] = []
  const alerts: string[] = []
  let fault: ((route: string) => Answer | undefined) | undefined

  const answer = (method: string, path: string, query: URLSearchParams, body: string): Response => {
    if (path.endsWith("/connect/token")) return Response.json({ access_token: "token", expires_in: 900 })
    const contactsOf = /\/bookings\/(\d+)\/contacts$/.exec(path)?.[1]
    if (contactsOf !== undefined) {
      const booking = bookings.find(({ id }) => String(id) === contactsOf)
      if (method === "POST") booking?.contacts.push(JSON.parse(body))
      return method === "POST" ? Response.json({ id: 7 }) : page(booking?.contacts ?? [])
    }
    if (method === "GET") return page(bookings.filter(({ externalId }) => externalId === query.get("externalId")))
    const { externalId, contacts = [] } = JSON.parse(body)
    const booking = { id: bookings.length + 1, externalId, contacts }
    bookings.push(booking)
    return Response.json(booking)
  }

  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init = {}) => {
    if (String(input) === ALERT_URL) {
      alerts.push(String(init.body))
      return new Response(null, { status: 204 })
    }
    const { pathname, searchParams } = new URL(String(input))
    const method = init.method ?? "GET"
    const route = `${method} ${pathname.replace(/^.*(?=\/(?:bookings|connect))/, "")}`
    requests.push(route)
    const broken = await fault?.(route)
    if (broken instanceof Error) throw broken
    return broken ?? answer(method, pathname, searchParams, String(init.body))
  })
  onTestFinished(() => spy.mockRestore())

  return {
    bookings,
    /** What it was asked, as `POST /bookings`. */
    requests,
    /** What the operator was sent. */
    alerts,
    /** What it answers instead, for a route such as `POST /bookings`; undefined where all is well. */
    break: (how: typeof fault) => {
      fault = how
    },
  }
}

const page = (data: unknown[]) => Response.json({ data, page: 1, hasMore: false })
