import type { Context, Handler } from "hono"
import type { Bots } from "../bots/bots.ts"
import { checkKey } from "./idempotency-key.ts"
import type { PublicOrigin } from "./public-origin.ts"
import type { SiteEnv } from "./site-env.ts"

/** Gives the origin of the page that sent a request. */
export type PageOrigin = (c: Context) => string

/** As the request states it. Browsers leave it out only when a page of our own reads something. */
export const statedOrigin =
  (publicOrigin: PublicOrigin): PageOrigin =>
  (c) =>
    c.req.header("Origin") ?? publicOrigin(c.req.raw, c.env)

/**
 * `GET /v1/sites/{site}/form?key=…`, also at the address where the booking goes: a token that shows later that a person filled in
 * the form. It is good for that key alone.
 */
export const beginForm =
  (bots: Pick<Bots, "begin">, originOf: PageOrigin): Handler<SiteEnv> =>
  async (c) => {
    const form = { site: c.var.site, key: checkKey(c.req.query("key")), origin: originOf(c) }
    c.header("Cache-Control", "no-store")
    return c.json(await bots.begin(form, (name) => c.req.header(name)))
  }
