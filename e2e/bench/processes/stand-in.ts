/** ServiceTitan as far as a delivery goes, with the latency of a real one: every answer comes after 300 ms. */
import { setTimeout as sleep } from "node:timers/promises"
import { Hono } from "hono"
import { listen } from "./listen.ts"

const LATENCY_MS = 300
const PROVIDER = "/crm/v2/tenant/:tenant/booking-provider/:provider"

let id = 0

listen(
  new Hono()
    .use(async (_c, next) => {
      await sleep(LATENCY_MS)
      await next()
    })
    .post("/connect/token", (c) => c.json({ access_token: "for-the-bench", token_type: "Bearer", expires_in: 900 }))
    .post(`${PROVIDER}/bookings`, async (c) => {
      await c.req.text()
      id += 1
      return c.json({ id, status: "New" })
    })
    .post(`${PROVIDER}/bookings/:booking/contacts`, async (c) => {
      id += 1
      return c.json({ ...(await c.req.json()), id })
    }),
)
