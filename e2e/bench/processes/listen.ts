import { serve } from "@hono/node-server"
import type { Hono } from "hono"

/** Serves on a free port of this machine and logs where, as the real server does. */
export const listen = ({ fetch }: Hono) =>
  serve({ fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
    console.log(JSON.stringify({ event: "listening", url: `http://127.0.0.1:${port}` }))
  })
