import * as z from "zod/mini"
import type { SandboxAccount } from "../../sandbox/account.ts"
import { answer, answerPage, showBooking, showContact } from "../../sandbox/answers.ts"
import { bookingNotFound, invalid, Refusal, unmatched } from "../../sandbox/errors.ts"
import { fieldErrors } from "../../sandbox/field-errors.ts"
import { readJson } from "../../sandbox/json.ts"
import { type OperationName, operationOf } from "../../sandbox/operations.ts"
import { contactCreateSchema, createBookingSchema, updateBookingSchema } from "../../sandbox/schemas.ts"
import type { StoredBooking, StoredContact } from "../../sandbox/store/rows.ts"
import { createTokens, TOKEN_SECONDS } from "../../sandbox/tokens.ts"

type Held = StoredBooking & { contacts: StoredContact[] }

/** A request to the CRM: the operation that it asks for, and what that needs. */
export type CrmRequest = { method: string; url: URL; headers: Headers; body: string }

export type MemoryCrm = ReturnType<typeof createMemoryCrm>

/**
 * ServiceTitan's stand-in for tests that run where the sandbox cannot: no socket, no file, no waiting. It knows the
 * operations that a delivery uses, and takes and answers what the sandbox does.
 */
export const createMemoryCrm = (account: SandboxAccount, now: () => number) => {
  const held: Held[] = []
  const tokens = createTokens(now)
  let lastId = 1_482_503_316n
  let lagMs = 0

  const find = ({ url }: CrmRequest): Held => {
    const id = /\/bookings\/(\d+)/.exec(url.pathname)?.[1]
    const booking = held.find((one) => String(one.id) === id)
    if (!booking) throw bookingNotFound()
    return booking
  }
  const isShown = ({ createdAt }: { createdAt: number }) => createdAt <= now() - lagMs

  const newContact = (booking: bigint, { type, value, memo }: z.output<typeof contactCreateSchema>): StoredContact => {
    lastId += 1n
    return { id: lastId, booking, createdAt: now(), modifiedAt: now(), type, value, memo: memo ?? null }
  }

  const operations: Partial<Record<OperationName, (request: CrmRequest) => Response>> = {
    list: ({ url }) => {
      const externalId = url.searchParams.get("externalId")
      const found = held.filter((one) => isShown(one) && (externalId === null || one.fields.externalId === externalId))
      return answerPage(pageOf(found), showBooking)
    },
    create: (request) => {
      const { contacts, ...fields } = read(request, createBookingSchema)
      lastId += 1n
      const booking = { id: lastId, tenant: BigInt(account.tenant), provider: BigInt(account.bookingProvider), fields }
      const times = { createdAt: now(), modifiedAt: now() }
      const made = { ...booking, ...times, status: "New" as const, dismissingReasonId: null, dismissingMemo: null }
      held.push({ ...made, contacts: (contacts ?? []).map((contact) => newContact(made.id, contact)) })
      return answer(showBooking(made))
    },
    get: (request) => answer(showBooking(find(request))),
    update: (request) => {
      const booking = find(request)
      booking.fields = { ...booking.fields, ...read(request, updateBookingSchema) }
      return answer(showBooking(booking))
    },
    "contacts.list": (request) => answerPage(pageOf(find(request).contacts.filter(isShown)), showContact),
    "contacts.create": (request) => {
      const booking = find(request)
      const contact = newContact(booking.id, read(request, contactCreateSchema))
      booking.contacts.push(contact)
      return answer(showContact(contact))
    },
  }

  const authorize = ({ url, headers }: CrmRequest) => {
    if (headers.get("ST-App-Key") !== account.appKey) throw new Refusal(401, "Check ST-App-Key header value.")
    const bearer = /^Bearer (\S+)$/.exec(headers.get("Authorization") ?? "")?.[1] ?? ""
    if (tokens.clientOf(bearer) !== account.clientId) throw new Refusal(401, "Access token is not valid.")
    const [, tenant, provider] = /\/tenant\/(\d+)\/booking-provider\/(\d+)\//.exec(url.pathname) ?? []
    if (tenant !== String(account.tenant)) throw new Refusal(403, "The application has no access to the tenant.")
    if (provider !== String(account.bookingProvider)) throw new Refusal(404, "Booking provider was not found.")
  }

  const giveToken = ({ body }: CrmRequest): Response => {
    const form = new URLSearchParams(body)
    const isKnown = form.get("client_id") === account.clientId && form.get("client_secret") === account.clientSecret
    if (!isKnown) return Response.json({ error: "invalid_client" }, { status: 400 })
    const token = tokens.issue(account.clientId)
    return Response.json({ access_token: token, expires_in: TOKEN_SECONDS, token_type: "Bearer" })
  }

  const carryOut = (request: CrmRequest): Response => {
    const operation = operationOf(request.method, request.url.pathname)
    if (operation === "token") return giveToken(request)
    const known = Object.entries(operations).find(([name]) => name === operation)?.[1]
    if (!known) throw unmatched()
    authorize(request)
    return known(request)
  }

  return {
    carryOut: (request: CrmRequest): Response => {
      try {
        return carryOut(request)
      } catch (error) {
        if (error instanceof Refusal) return error.toResponse()
        throw error
      }
    },
    /** Ends every token that was handed out. */
    endTokens: tokens.expireAll,
    /** What is made from now on stays out of lists until it is this old. */
    lag: (ms: number) => {
      lagMs = ms
    },
    bookings: (): readonly Held[] => held,
  }
}

const pageOf = <T>(data: T[]) => ({ page: 1, pageSize: 50, hasMore: false, totalCount: null, data })

const read = <Schema extends z.core.$ZodType>({ body }: CrmRequest, schema: Schema): z.core.output<Schema> => {
  const parsed = z.safeParse(schema, readJson(body))
  if (!parsed.success) throw invalid(fieldErrors(parsed.error.issues))
  return parsed.data
}
