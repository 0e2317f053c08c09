import { cleanup, render } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { onTestFinished, vi } from "vitest"
import { Deliveries } from "../deliveries/deliveries.tsx"

/** What the operator's API answers, by path and query; to what is no GET by its method, too. Nothing is no connection. */
type Answers = Record<string, Response | object | Promise<Response | object>>

const counts = { waiting: 0, delivered: 0, attention: 3, handled: 0, quarantined: 0 }

/** A site as the list of sites has it. */
export const siteView = (site: string, more: object = {}) => ({ site, configured: true, counts, ...more })

/** A booking as a list has it. */
export const bookingView = (reference: string, more: object = {}) => ({
  site: "acme",
  reference,
  state: "attention",
  receivedAt: "2026-11-23T20:00:00.000Z",
  tries: 1,
  name: "A… L…",
  ...more,
})

/** A booking as it is shown by itself. */
export const bookingDetail = (reference: string, more: object = {}) => ({
  ...bookingView(reference),
  since: "2026-11-23T20:00:00.000Z",
  deliveringNow: false,
  leftOut: [],
  attempts: [],
  ...more,
})

export const TOKEN = "only-the-operator-knows"

/**
 * Opens the operator's page and signs in.
 *
 * @param at the page's fragment
 * @returns `answers` may be changed while it is open; `asked` has each request as `GET /sites?limit=100`, with its body if it has one
 */
export const openDeliveries = async ({ at = "", ...changes }: { at?: string; answers?: Answers } = {}) => {
  const answers: Answers = {
    "/sites?limit=100": { sites: [siteView("acme")] },
    "/bookings?state=attention": { bookings: [bookingView("AAAA-0001"), bookingView("AAAA-0002")] },
    ...changes.answers,
  }
  const asked: string[] = []
  const tokens = new Set<string>()
  // jsdom has no layout, and nothing to scroll.
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal("fetch", async (address: URL, { method, headers, body }: RequestInit) => {
    const path = address.href.split("/v1/admin")[1] ?? ""
    asked.push([method, path, body].filter(Boolean).join(" "))
    tokens.add(new Headers(headers).get("Authorization") ?? "")
    const answer = await answers[method === "GET" ? path : `${method} ${path}`]
    if (!answer) throw new TypeError("Failed to fetch")
    return answer instanceof Response ? answer.clone() : Response.json(answer)
  })
  location.hash = at
  onTestFinished(() => {
    cleanup()
    vi.unstubAllGlobals()
    location.hash = ""
  })
  const view = render(<Deliveries />)
  const user = userEvent.setup()
  await user.type(view.getByLabelText("Operator’s token"), ` ${TOKEN} `)
  await user.click(view.getByRole("button", { name: "Open" }))
  return { view, user, asked, tokens, answers }
}
