import { Hono } from "hono"
import { asItIs } from "./as-it-is.ts"
import { bearer } from "./bearer.ts"
import { Problem } from "./problem.ts"

export type MetricsRoute = {
  /** The metrics in Prometheus' text format 0.0.4. Throws where the ledger does not answer. */
  text: (audience: "operator" | "anybody") => Promise<string>
  /** If set, only whoever shows it gets an answer. Otherwise anybody does, but is not told how requests were judged. */
  token?: string | undefined
}

const PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8"

/** `GET /metrics`, for Prometheus. */
export const metricsRoute = ({ text, token }: MetricsRoute) => {
  const audience = token === undefined ? "anybody" : "operator"
  return new Hono().get("/metrics", token === undefined ? asItIs : bearer(token), async (c) => {
    const metrics = await text(audience).catch(() => {
      throw new Problem("not_ready", { retryAfter: 5 })
    })
    return c.body(metrics, 200, { "Content-Type": PROMETHEUS_TEXT, "Cache-Control": "no-store" })
  })
}
