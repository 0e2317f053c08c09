/** The least that a Hono server can do with a booking: reads the JSON and answers 202 with JSON. Checks and stores nothing. */
import { Hono } from "hono"
import { listen } from "./listen.ts"

listen(new Hono().post("/v1/sites/:site/bookings", async (c) => c.json(await c.req.json(), 202)))
