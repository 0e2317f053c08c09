import { Hono, type MiddlewareHandler } from "hono"
import { etag, RETAINED_304_HEADERS } from "hono/etag"
import type { Bots } from "../bots/bots.ts"
import type { Intake } from "../intake/intake.ts"
import type { Log } from "../log.ts"
import type { Sites } from "../sites/site.ts"
import { acceptedEncodings } from "./accepted-encodings.ts"
import { asItIs } from "./as-it-is.ts"
import { bookingTaker, postBooking } from "./bookings.ts"
import { beginForm, statedOrigin } from "./form.ts"
import { jsonOnly, smallBody } from "./json-body.ts"
import { allowedOrigin, allowedOrNoOrigin, preflight, preflightOfNoSite } from "./origin.ts"
import { methodNotAllowed } from "./problem.ts"
import { type Brotli, publicInBrotli } from "./public-in-brotli.ts"
import { type PublicOrigin, requestedOrigin } from "./public-origin.ts"
import { type RateLimitParts, rateLimits, requestLimit } from "./rate-limit.ts"
import { embeddable } from "./safe-headers.ts"
import { knownSite, type SiteEnv } from "./site-env.ts"

type SiteRoutesParts = RateLimitParts & {
  sites: Sites
  intake: Intake
  bots: Bots
  publicOrigin?: PublicOrigin
  /** Compresses an answer, where nothing in front of the server does. */
  compress?: MiddlewareHandler
  /** Compresses what stays the same, where nothing in front of the server does. */
  brotli?: Brotli
  /** Turns bookings away while there is no room for more. */
  roomGuard?: MiddlewareHandler
  log: Log
}

/**
 * For how long a browser may keep a site's configuration, in seconds. Nobody in between may: it says whose page may read it, and some
 * CDNs overlook `Vary`. One of them would give the pages of a site's second origin the leave of its first, and no form would show.
 */
const KEPT_BY_BROWSER = "private, max-age=60, stale-while-revalidate=600"

/**
 * Not every browser takes the CORS headers from its cached answer, so a 304 repeats them. Weak, since the text and what is made of it
 * by compression on the way have one ETag (RFC 9110, 8.8.1).
 */
const withCors = {
  weak: true,
  retainedHeaders: [...RETAINED_304_HEADERS, "Access-Control-Allow-Origin", "Access-Control-Expose-Headers"],
}

/** `/v1/sites/{site}`, and below it `/form` and `/bookings`. Each guard stands before whatever costs more than it does. */
export const siteRoutes = (parts: SiteRoutesParts) => {
  const { sites, bots, compress = asItIs, brotli, roomGuard = asItIs, publicOrigin = requestedOrigin } = parts
  const inBrotli = brotli && publicInBrotli(brotli)
  const originOf = statedOrigin(publicOrigin)
  const begin = [allowedOrNoOrigin, requestLimit(parts), beginForm(bots, originOf)] as const

  return (
    new Hono<SiteEnv>()
      .use(embeddable)
      .options("/:site/bookings", preflightOfNoSite(sites))
      .use("/:site", knownSite(sites))
      .use("/:site/form", knownSite(sites))
      .use("/:site/bookings", knownSite(sites))
      .options("/:site", allowedOrigin, preflight)
      .options("/:site/form", allowedOrigin, preflight)
      .options("/:site/bookings", allowedOrigin, preflight)
      .get("/:site", allowedOrNoOrigin, compress, etag(withCors), async (c) => {
        c.header("Cache-Control", KEPT_BY_BROWSER)
        c.header("Vary", "Accept-Encoding", { append: true })
        const site = c.var.site.public
        const body = acceptedEncodings(c).includes("br") && (await inBrotli?.(site))
        if (!body) return c.json(site)
        return c.body(body, {
          headers: {
            "Content-Type": "application/json",
            "Content-Encoding": "br",
            "Content-Length": String(body.length),
          },
        })
      })
      .get("/:site/form", ...begin)
      // The same at the booking's own address: something may block `/form` in the visitor's browser.
      .get("/:site/bookings", withKey, ...begin)
      .post(
        "/:site/bookings",
        allowedOrigin,
        roomGuard,
        rateLimits(parts),
        jsonOnly,
        smallBody,
        postBooking(bookingTaker(parts), bots, originOf),
      )
  )
}

const postOnly = methodNotAllowed("POST, OPTIONS")

/** Bookings cannot be listed: a GET is allowed only to ask for a key's token. */
const withKey: MiddlewareHandler = (c, next) => (c.req.query("key") === undefined ? postOnly(c, next) : next())
