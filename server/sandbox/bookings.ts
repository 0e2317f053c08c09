import { type Context, Hono } from "hono"
import { answer, answerNothing, answerPage, showBooking } from "./answers.ts"
import { readBody } from "./body.ts"
import type { Parts, SandboxEnv } from "./env.ts"
import { bookingNotFound, invalid, Refusal } from "./errors.ts"
import { OPERATIONS } from "./operations.ts"
import { bookingsQuerySchema, readQuery, toInt64 } from "./query.ts"
import { createBookingSchema, dismissSchema, updateBookingSchema } from "./schemas.ts"
import type { Store } from "./store/store.ts"

/**
 * The booking that a path names.
 *
 * @throws {Refusal} 400 where the id is no int64, 404 where the provider has no such booking
 */
export const bookingOf = (c: Context<SandboxEnv>, store: Store) => {
  const id = toInt64(c.req.param("id") ?? "")
  if (id === undefined) throw invalid({ id: ["The value must be an int64."] })
  const booking = store.bookings.get(c.var.account, id)
  if (!booking) throw bookingNotFound()
  return booking
}

/** The five routes of a provider's bookings. */
export const bookingRoutes = ({ store, now }: Parts) => {
  const app = new Hono<SandboxEnv>()

  app.get(OPERATIONS.list.path, (c) => {
    const { sort, page, pageSize, includeTotal, ...filter } = readQuery(c, bookingsQuerySchema)
    const visibleUntil = c.var.lagMs === undefined ? undefined : now() - c.var.lagMs
    const bookings = store.bookings.list(
      c.var.account,
      {
        ids: filter.ids,
        externalId: filter.externalId,
        createdBefore: filter.createdBefore,
        createdOnOrAfter: filter.createdOnOrAfter,
        modifiedBefore: filter.modifiedBefore,
        modifiedOnOrAfter: filter.modifiedOnOrAfter,
        visibleUntil,
      },
      sort,
      { page, pageSize, includeTotal },
    )
    return answerPage(bookings, showBooking)
  })

  app.post(OPERATIONS.create.path, async (c) => {
    const { contacts, ...fields } = await readBody(c, createBookingSchema)
    const booking = store.atomically(() => {
      const made = store.bookings.add(c.var.account, fields, now())
      for (const contact of contacts ?? []) store.contacts.add(made.id, contact, now())
      return made
    })
    return answer(showBooking(booking))
  })

  app.get(OPERATIONS.get.path, (c) => answer(showBooking(bookingOf(c, store))))

  app.patch(OPERATIONS.update.path, async (c) => {
    const booking = bookingOf(c, store)
    const fields = await readBody(c, updateBookingSchema)
    if (booking.status !== "New") throw new Refusal(409, `The booking is ${booking.status} and cannot be changed.`)
    return answer(showBooking(store.bookings.update(booking, fields, now())))
  })

  app.post(OPERATIONS.dismiss.path, async (c) => {
    const booking = bookingOf(c, store)
    const { callReasonId, dismissingMemo } = await readBody(c, dismissSchema)
    if (booking.status !== "New") throw invalid({ request: [`The booking is already ${booking.status}.`] })
    store.bookings.dismiss(booking, callReasonId, dismissingMemo, now())
    return answerNothing()
  })

  return app
}
