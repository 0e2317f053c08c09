import { FORM_HEADER } from "@porchlight/shared"
import type { Visit } from "./cases.ts"
import { fillInAndSend, inTab, openForm } from "./on-page.ts"

/** One request of a person, as it went over the line. */
type Captured = { key: string; header: string; body: string; reference: string }

/** Has a person book, and listens to what goes over the line. */
export const listen = (visit: Visit): Promise<Captured> =>
  inTab(visit, async (page) => {
    const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/bookings"))
    await openForm(page, visit)
    const reference = await fillInAndSend(page)
    const request = await sent
    const headers = request.headers()
    const [key, header] = [headers["idempotency-key"], headers[FORM_HEADER.toLowerCase()]]
    const body = request.postData()
    if (!key || !header || !body) throw new Error("A person's request went without its token.")
    return { key, header, body, reference }
  })
