import { type Context, Hono } from "hono"
import { answer, answerNothing, answerPage, showContact } from "./answers.ts"
import { readBody } from "./body.ts"
import { bookingOf } from "./bookings.ts"
import type { Parts, SandboxEnv } from "./env.ts"
import { invalid, Refusal } from "./errors.ts"
import { OPERATIONS } from "./operations.ts"
import { contactsQuerySchema, readQuery, toInt64 } from "./query.ts"
import { contactCreateSchema, contactUpdateSchema } from "./schemas.ts"

const contactIdOf = (c: Context<SandboxEnv>): bigint => {
  const id = toInt64(c.req.param("contactId") ?? "")
  if (id === undefined) throw invalid({ contactId: ["The value must be an int64."] })
  return id
}

const contactNotFound = () => new Refusal(404, "Booking contact was not found.")

/** The four routes of a booking's contacts. */
export const contactRoutes = ({ store, now }: Parts) => {
  const app = new Hono<SandboxEnv>()

  app.get(OPERATIONS["contacts.list"].path, (c) => {
    const booking = bookingOf(c, store)
    const page = readQuery(c, contactsQuerySchema)
    const visibleUntil = c.var.lagMs === undefined ? undefined : now() - c.var.lagMs
    return answerPage(store.contacts.list(booking.id, visibleUntil, page), showContact)
  })

  app.post(OPERATIONS["contacts.create"].path, async (c) => {
    const booking = bookingOf(c, store)
    const contact = await readBody(c, contactCreateSchema)
    return answer(showContact(store.contacts.add(booking.id, contact, now())))
  })

  app.patch(OPERATIONS["contacts.update"].path, async (c) => {
    const booking = bookingOf(c, store)
    const contact = await readBody(c, contactUpdateSchema)
    if (!store.contacts.update(booking.id, contactIdOf(c), contact, now())) throw contactNotFound()
    // The request comes back as it was: no id, no modifiedOn. That is what the API description says.
    return answer(contact)
  })

  app.delete(OPERATIONS["contacts.delete"].path, (c) => {
    const booking = bookingOf(c, store)
    if (!store.contacts.remove(booking.id, contactIdOf(c))) throw contactNotFound()
    return answerNothing()
  })

  return app
}
