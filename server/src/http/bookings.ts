import { type Accepted, IDEMPOTENCY_KEY } from "@porchlight/shared"
import type { Context, Handler } from "hono"
import { type Intake, NotStored, type Receipt } from "../intake/intake.ts"
import { SiteFull } from "../intake/site-limit.ts"
import { kindOf, type Log } from "../log.ts"
import type { Site } from "../sites/site.ts"
import { readJson } from "./json-body.ts"
import { Problem } from "./problem.ts"
import type { SiteEnv } from "./site-env.ts"

/** How soon to come back after a booking could not be written, in seconds. */
const NOT_STORED_RETRY_S = 5

/** Takes a booking, and tells the log. @throws {Problem} 503 `not_stored`; 429 `rate_limited` where the site takes no more */
export type TakeBooking = (site: Site, idempotencyKey: string, body: unknown) => Promise<Receipt>

export const bookingTaker =
  (intake: Intake, log: Log): TakeBooking =>
  async (site, idempotencyKey, body) => {
    const receipt = await intake.accept(site, idempotencyKey, body).catch((error: unknown) => {
      if (!(error instanceof NotStored)) throw error
      if (error.cause instanceof SiteFull) throw new Problem("rate_limited", { retryAfter: error.cause.retryAfter })
      log("not_stored", { site: site.id, error: kindOf(error.cause) })
      throw new Problem("not_stored", { retryAfter: NOT_STORED_RETRY_S })
    })
    if (receipt.kind === "received" && !receipt.replayed)
      log("accepted", { site: site.id, reference: receipt.reference })
    return receipt
  }

/** `POST /v1/sites/{site}/bookings`: 202 with a reference, once the booking is on disk. */
export const postBooking =
  <Env extends SiteEnv = SiteEnv>(take: TakeBooking): Handler<Env> =>
  async (c) => {
    const { site } = c.var
    const key = idempotencyKey(c)
    const receipt = await take(site, key, await readJson(c))
    switch (receipt.kind) {
      case "refused":
        throw new Problem("invalid_booking", { errors: receipt.errors })
      case "key_reused":
        throw new Problem("idempotency_key_reused", { reference: receipt.reference })
      case "received": {
        const { reference, replayed } = receipt
        if (replayed) c.header("Idempotent-Replayed", "true")
        c.header("Cache-Control", "no-store")
        return c.json({ reference, status: "received" } satisfies Accepted, 202)
      }
    }
  }

const idempotencyKey = (c: Context): string => {
  const key = c.req.header("Idempotency-Key")
  if (key === undefined || key === "") throw new Problem("idempotency_key_missing")
  if (!IDEMPOTENCY_KEY.test(key)) throw new Problem("idempotency_key_malformed")
  return key
}
