import { type Accepted, FORM_HEADER, type Suspicion } from "@porchlight/shared"
import type { Handler } from "hono"
import type { Bots } from "../bots/bots.ts"
import { type Intake, type Judge, NotStored, type Receipt } from "../intake/intake.ts"
import { NoPlace } from "../intake/site-limit.ts"
import { kindOf, type Log } from "../log.ts"
import type { Site } from "../sites/site.ts"
import type { PageOrigin } from "./form.ts"
import { checkKey } from "./idempotency-key.ts"
import { readJson } from "./json-body.ts"
import { Problem } from "./problem.ts"
import { tooMany } from "./rate-limit.ts"
import type { SiteEnv } from "./site-env.ts"

/** How soon to come back after a booking could not be written, in seconds. */
const NOT_STORED_RETRY_S = 5

/**
 * Takes a booking, and tells the log.
 *
 * @param noPlaceFor as the intake's
 * @throws {Problem} 503 `not_stored`; 429 `rate_limited` where no more is taken, of the address or of the site
 */
export type TakeBooking = (
  site: Site,
  idempotencyKey: string,
  body: unknown,
  judge: Judge,
  noPlaceFor: number | undefined,
) => Promise<Receipt>

export const bookingTaker =
  ({ intake, bots, log }: { intake: Intake; bots: Pick<Bots, "taken">; log: Log }): TakeBooking =>
  async (site, idempotencyKey, body, judge, noPlaceFor) => {
    let suspicion: readonly Suspicion[] = []
    const judgeOnce = async () => {
      suspicion = await judge()
      return suspicion
    }
    const receipt = await intake.accept(site, idempotencyKey, body, judgeOnce, noPlaceFor).catch((error: unknown) => {
      if (!(error instanceof NotStored)) throw error
      if (error.cause instanceof NoPlace) throw tooMany(error.cause.retryAfter)
      log("not_stored", { site: site.id, error: kindOf(error.cause) })
      throw new Problem("not_stored", { retryAfter: NOT_STORED_RETRY_S })
    })
    if (receipt.kind === "received" && receipt.released) {
      log("released", { site: site.id, reference: receipt.reference })
    } else if (receipt.kind === "received" && !receipt.replayed) {
      const { reference } = receipt
      if (suspicion.length === 0) {
        // What is set aside is no rush: a robot without a token could have everybody else compute.
        bots.taken(site.id)
        log("accepted", { site: site.id, reference })
      } else log("quarantined", { site: site.id, reference, reason: suspicion.join(",") })
    }
    return receipt
  }

/** `POST /v1/sites/{site}/bookings`: 202 with a reference, once the booking is on disk. */
export const postBooking =
  <Env extends SiteEnv = SiteEnv>(take: TakeBooking, bots: Pick<Bots, "judge">, originOf: PageOrigin): Handler<Env> =>
  async (c) => {
    const { site, noPlaceFor } = c.var
    const key = checkKey(c.req.header("Idempotency-Key"))
    const body = await readJson(c)
    const judge = () => bots.judge({ site, key, origin: originOf(c), header: c.req.header(FORM_HEADER) })
    const receipt = await take(site, key, body, judge, noPlaceFor)
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
