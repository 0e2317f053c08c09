/** A proxy that keeps nothing: the visitor waits until ServiceTitan has answered. */
import { Hono } from "hono"
import { proxy } from "hono/proxy"
import { listen } from "./listen.ts"

const upstream = `${process.env.UPSTREAM}/crm/v2/tenant/1/booking-provider/1/bookings`

listen(new Hono().post("/v1/sites/:site/bookings", (c) => proxy(upstream, c.req)))
