import type { Context, Handler } from "hono"
import type { Bots } from "../bots/bots.ts"
import { checkKey } from "./idempotency-key.ts"
import type { PublicOrigin } from "./public-origin.ts"
import type { SiteEnv } from "./site-env.ts"

/** Where the page stands that a request comes from. */
export type PageOrigin = (c: Context) => string

/** That of any page: browsers tell it of all but pages of our own that only ask. */
export const statedOrigin =
  (publicOrigin: PublicOrigin): PageOrigin =>
  (c) =>
    c.req.header("Origin") ?? publicOrigin(c.req.raw, c.env)

/** `GET /v1/sites/{site}/form?key=…`, and the same where the booking goes: what shows later that a person filled in the form. Good for that key alone. */
export const beginForm =
  (bots: Pick<Bots, "begin">, originOf: PageOrigin): Handler<SiteEnv> =>
  async (c) => {
    const form = { site: c.var.site, key: checkKey(c.req.query("key")), origin: originOf(c) }
    c.header("Cache-Control", "no-store")
    return c.json(await bots.begin(form, (name) => c.req.header(name)))
  }
