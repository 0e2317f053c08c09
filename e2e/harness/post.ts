import { randomUUID } from "node:crypto"
import { acceptedSchema, type Booking } from "@porchlight/shared"
import { SITE } from "./site.ts"
import type { Street } from "./street.ts"

/** A booking that every rule is content with. */
export const booking: Booking = {
  name: "José Álvarez",
  phone: "(512) 555-0143",
  service: "no-heat",
  details: "Furnace clicks, no flame.",
  locale: "en",
}

export type PostOptions = {
  site?: string
  key?: string
  body?: BodyInit
  /** Beside what the widget sends; `undefined` leaves one of its headers out. */
  headers?: Record<string, string | undefined>
}

/** Sends a booking as the widget on the contractor's website does, but for what the options change. */
export const postBooking = ({ server, website }: Street, options: PostOptions = {}): Promise<Response> => {
  const { site = SITE, key = randomUUID(), body = JSON.stringify(booking), headers = {} } = options
  const sent = {
    Origin: website.origin,
    "Content-Type": "application/json",
    "Idempotency-Key": key,
    ...headers,
  }
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body,
    headers: Object.entries(sent).filter((header): header is [string, string] => header[1] !== undefined),
    // Node asks for this where a body is a stream; the DOM's types do not know it.
    duplex: "half",
  }
  return fetch(`${server.url}/v1/sites/${site}/bookings`, init)
}

/**
 * Sends a booking that must be taken.
 *
 * @returns its reference
 */
export const receive = async (street: Street, options: PostOptions = {}): Promise<string> => {
  const response = await postBooking(street, options)
  if (response.status !== 202) throw new Error(`The server answered ${response.status}: ${await response.text()}`)
  return acceptedSchema.parse(await response.json()).reference
}
