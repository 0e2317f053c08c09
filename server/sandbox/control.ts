import { Hono } from "hono"
import * as z from "zod/mini"
import { answer, showBooking, showContact } from "./answers.ts"
import type { Parts, SandboxEnv } from "./env.ts"
import { faultPlanSchema } from "./faults/rules.ts"

const MANY = 100_000

/** `/_sandbox/…`: what tests set and read. No part of ServiceTitan. */
export const controlRoutes = ({ faults, requests, store, tokens }: Parts) => {
  const app = new Hono<SandboxEnv>()

  app.get("/faults", (c) => c.json({ rules: faults.rules() }))
  app.put("/faults", async (c) => {
    const plan = z.safeParse(faultPlanSchema, await c.req.json().catch(() => undefined))
    if (!plan.success) return c.json({ error: "This is no fault plan.", issues: plan.error.issues }, 400)
    faults.replace(plan.data)
    return c.json({ rules: faults.rules() })
  })
  app.delete("/faults", (c) => {
    faults.replace([])
    return c.body(null, 204)
  })

  app.get("/requests", (c) => c.json({ requests: requests.entries() }))

  app.get("/bookings", () =>
    answer({
      bookings: store.bookings
        .newest(MANY)
        .map((booking) => ({ ...showBooking(booking), contacts: store.contacts.of(booking.id).map(showContact) })),
    }),
  )

  app.delete("/", (c) => {
    faults.replace([])
    requests.clear()
    tokens.expireAll()
    store.empty()
    return c.body(null, 204)
  })

  return app
}
