/** A bare pass-through: forwards each booking to ServiceTitan and keeps nothing. The visitor waits until that has answered. */
import proxy from "@fastify/http-proxy"
import Fastify from "fastify"

const app = Fastify()
app.register(proxy, {
  upstream: process.env.UPSTREAM ?? "",
  prefix: "/v1/sites/:site/bookings",
  rewritePrefix: "/crm/v2/tenant/1/booking-provider/1/bookings",
})
const url = await app.listen({ host: "127.0.0.1", port: 0 })
console.log(JSON.stringify({ event: "listening", url }))
