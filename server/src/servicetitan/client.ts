import type { Account } from "../sites/site.ts"
import {
  pageOf,
  readBooking,
  readBookingPage,
  readContact,
  readListedContact,
  readMadeContact,
  readNothing,
} from "./answers.ts"
import { asciiJson } from "./ascii-json.ts"
import { classify } from "./classify.ts"
import { type Outcome, refused } from "./outcome.ts"
import { createPace, type Pace, type PaceClock } from "./pace.ts"
import { createTokenSource } from "./token.ts"
import { exchange, type Fetch, type Limit, limitOf, type Reply } from "./transport.ts"
import type {
  BookingQuery,
  ContactCreate,
  ContactUpdate,
  CreateBooking,
  DismissBooking,
  PageQuery,
  UpdateBooking,
} from "./types.ts"

export type ClientOptions = {
  fetch?: Fetch
  /** ms since the epoch */
  now?: () => number
  /** How long one call may take, in ms. ServiceTitan's own limit is 100 s: a call that we gave up on may still be carried out. */
  limitMs?: number
  /** Makes a signal that aborts after so many ms: a timer's, unless time is not the machine's. */
  abortAfter?: (ms: number) => Limit
  /** What each call waits for before it is sent. */
  pace?: Pace
}

/**
 * Called each time right before a request that creates something is sent, so that the caller can record that it was. What it throws
 * goes to the caller, and the request is not sent.
 */
export type OnSend = () => Promise<void>

/** The nine booking-provider routes of one tenant. They tell their {@link Outcome} and do not throw. */
export type BookingProviderClient = ReturnType<typeof createClient>

const CALL_LIMIT_MS = 30_000

/**
 * ServiceTitan allows 60 calls a second for an app and tenant. A burst and a second's calls together stay below that, even if the
 * network delivers some of them late.
 */
const CALLS_PER_SECOND = 45
const CALL_BURST = 10

type PaceOptions = {
  clock?: PaceClock
  /** How many clients share the rate of the same app and tenant. Each gets its share, and at least one call at once. */
  sharedBy?: number
}

/** The pace of the calls for one app and tenant. */
export const accountPace = ({ clock, sharedBy = 1 }: PaceOptions = {}): Pace =>
  createPace(CALLS_PER_SECOND / sharedBy, Math.max(1, CALL_BURST / sharedBy), clock)

/**
 * A client for one account. The token is cached and shared by all calls; a call that is answered 401 is sent once more
 * with a fresh one, which is safe since 401 means that nothing was carried out.
 */
export const createClient = (account: Account, options: ClientOptions = {}) => {
  const { fetch = globalThis.fetch, now = Date.now, limitMs = CALL_LIMIT_MS } = options
  const { abortAfter = limitOf, pace = accountPace() } = options
  const limit = () => abortAfter(limitMs)
  const tokens = createTokenSource(account, fetch, now, limit)
  const base = `${account.apiUrl}/crm/v2/tenant/${account.tenant}/booking-provider/${account.bookingProvider}`

  const send = (method: string, path: string, token: string, body: object | undefined): Promise<Reply> =>
    exchange(
      fetch,
      `${base}${path}`,
      {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          "ST-App-Key": account.appKey,
          Accept: "application/json",
          ...(body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" }),
        },
        body: body === undefined ? undefined : asciiJson(body),
      },
      limit(),
    )

  const call = async <T>(
    method: string,
    path: string,
    read: (body: unknown) => T | undefined,
    { body, onSend }: { body?: object; onSend?: OnSend } = {},
  ): Promise<Outcome<T>> => {
    const first = await tokens.get()
    if (!first.ok) return refused(first.refusal)
    // The turn comes last: calls that waited for a token together would all go at once.
    await pace()
    await onSend?.()
    const reply = await send(method, path, first.token, body)
    if (!(reply.kind === "answered" && reply.status === 401)) return classify(reply, read, now())
    const second = await tokens.replace(first.token)
    if (!second.ok) return refused(second.refusal)
    await pace()
    await onSend?.()
    return classify(await send(method, path, second.token, body), read, now())
  }

  return {
    /** `GET …/bookings` */
    listBookings: (query: BookingQuery) => call("GET", `/bookings${search(query)}`, readBookingPage),
    /** `POST …/bookings` */
    createBooking: (booking: CreateBooking, onSend?: OnSend) =>
      call("POST", "/bookings", readBooking, { body: booking, onSend }),
    /** `GET …/bookings/{id}` */
    getBooking: (id: string) => call("GET", `/bookings/${id}`, readBooking),
    /** `PATCH …/bookings/{id}` */
    updateBooking: (id: string, change: UpdateBooking) =>
      call("PATCH", `/bookings/${id}`, readBooking, { body: change }),
    /** `GET …/bookings/{id}/contacts` */
    listContacts: (id: string, query: PageQuery = {}) =>
      call("GET", `/bookings/${id}/contacts${search(query)}`, pageOf(readListedContact)),
    /** `POST …/bookings/{id}/contacts` */
    addContact: (id: string, contact: ContactCreate, onSend?: OnSend) =>
      call("POST", `/bookings/${id}/contacts`, readMadeContact, { body: contact, onSend }),
    /** `PATCH …/bookings/{id}/contacts/{contactId}`. The answer echoes the request: it holds no id. */
    updateContact: (id: string, contactId: string, change: ContactUpdate) =>
      call("PATCH", `/bookings/${id}/contacts/${contactId}`, readContact, { body: change }),
    /** `DELETE …/bookings/{id}/contacts/{contactId}`. Answers nothing. */
    deleteContact: (id: string, contactId: string) =>
      call("DELETE", `/bookings/${id}/contacts/${contactId}`, readNothing),
    /** `POST …/bookings/{id}/dismiss`. Answers nothing. */
    dismissBooking: (id: string, reason: DismissBooking) =>
      call("POST", `/bookings/${id}/dismiss`, readNothing, { body: reason }),
  }
}

const search = (query: BookingQuery): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, Array.isArray(value) ? value.join(",") : String(value))
  }
  return parameters.size > 0 ? `?${parameters}` : ""
}
