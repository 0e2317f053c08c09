import { Hono, type MiddlewareHandler } from "hono"
import { etag, RETAINED_304_HEADERS } from "hono/etag"
import type { Intake } from "../intake/intake.ts"
import type { Log } from "../log.ts"
import type { Sites } from "../sites/site.ts"
import { bookingTaker, postBooking } from "./bookings.ts"
import { jsonOnly, smallBody } from "./json-body.ts"
import { allowedOrigin, allowedOrNoOrigin, preflight, preflightOfNoSite } from "./origin.ts"
import { Problem } from "./problem.ts"
import { type RateLimitParts, rateLimits } from "./rate-limit.ts"
import { embeddable } from "./safe-headers.ts"
import { knownSite, type SiteEnv } from "./site-env.ts"

export type SiteRoutesParts = RateLimitParts & {
  sites: Sites
  intake: Intake
  /** Compresses an answer, where nothing in front of the server does. */
  compress?: MiddlewareHandler
  /** Turns bookings away while there is no room for more. */
  roomGuard?: MiddlewareHandler
  log: Log
}

/** How long a browser may keep a site's configuration, in seconds. */
const SITE_LIFE_S = 60

/** Not every browser takes what CORS needs to know from the answer that it kept. */
const withCors = {
  retainedHeaders: [...RETAINED_304_HEADERS, "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"],
}

/** `/v1/sites/{site}` and `/v1/sites/{site}/bookings`. Each guard stands before whatever costs more than it does. */
export const siteRoutes = ({
  sites,
  intake,
  compress = asItIs,
  roomGuard = asItIs,
  log,
  ...rateParts
}: SiteRoutesParts) =>
  new Hono<SiteEnv>()
    .use(embeddable)
    .options("/:site/bookings", preflightOfNoSite(sites))
    .use("/:site", knownSite(sites))
    .use("/:site/bookings", knownSite(sites))
    .options("/:site", allowedOrigin, preflight)
    .options("/:site/bookings", allowedOrigin, preflight)
    .get("/:site", allowedOrNoOrigin, compress, etag(withCors), (c) => {
      c.header("Cache-Control", `public, max-age=${SITE_LIFE_S}, stale-while-revalidate=600`)
      return c.json(c.var.site.public)
    })
    .post(
      "/:site/bookings",
      allowedOrigin,
      roomGuard,
      ...rateLimits(rateParts),
      jsonOnly,
      smallBody,
      postBooking(bookingTaker(intake, log)),
    )
    .all("/:site", () => {
      throw new Problem("method_not_allowed", { headers: { Allow: "GET, HEAD, OPTIONS" } })
    })
    .all("/:site/bookings", () => {
      throw new Problem("method_not_allowed", { headers: { Allow: "POST, OPTIONS" } })
    })

const asItIs: MiddlewareHandler = (_, next) => next()
