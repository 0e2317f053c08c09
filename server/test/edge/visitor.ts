import { exports } from "cloudflare:workers"

export const ORIGIN = "https://www.acme.example"
export const URL_OF_WORKER = "https://book.example"

export type Sent = { site?: string; key?: string; origin?: string; body?: unknown; address?: string; form?: string }

/** Sends a booking to the Worker as the widget does. */
export const post = ({ site = "acme", key = crypto.randomUUID(), origin = ORIGIN, body, address, form }: Sent = {}) =>
  exports.default.fetch(`${URL_OF_WORKER}/v1/sites/${site}/bookings`, {
    method: "POST",
    headers: {
      Origin: origin,
      "Content-Type": "application/json",
      "Idempotency-Key": key,
      "CF-Connecting-IP": address ?? "203.0.113.7",
      ...(form !== undefined && { "Porchlight-Form": form }),
    },
    body: JSON.stringify(body ?? { name: "Ada Lovelace", phone: "(512) 555-0143", email: "ada@example.com" }),
  })

export const get = (path: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(`${URL_OF_WORKER}${path}`, { headers })
