import { Hono } from "hono"
import { Problem } from "./problem.ts"

/** `/healthz`: alive. `/readyz`: able to accept, since the ledger answers. */
export const healthRoutes = (isReady: () => Promise<boolean>) =>
  new Hono()
    .get("/healthz", (c) => c.json({ status: "alive" }, 200, { "Cache-Control": "no-store" }))
    .get("/readyz", async (c) => {
      if (!(await isReady())) throw new Problem("not_ready", { retryAfter: 5 })
      return c.json({ status: "ready" }, 200, { "Cache-Control": "no-store" })
    })
