import type { HostedForm } from "@porchlight/hosted"
import type { MiddlewareHandler } from "hono"
import type { PublicOrigin } from "../public-origin.ts"
import type { HostedEnv } from "./env.ts"
import { languageFor } from "./language.ts"

export type OpenedParts = {
  /** The form, fetched when somebody first asks for a page: many servers never show one. */
  hostedForm: () => Promise<HostedForm>
  publicOrigin: PublicOrigin
  now: () => number
}

/** Finds out which page is asked for: whose, where, in which language. */
export const openedPage =
  ({ hostedForm, publicOrigin, now }: OpenedParts): MiddlewareHandler<HostedEnv> =>
  async (c, next) => {
    const { site } = c.var
    const { pathname, search } = new URL(c.req.url)
    c.set("form", await hostedForm())
    c.set("page", {
      site: site.public,
      language: languageFor(site, c.req.query("lang"), c.req.header("Accept-Language")),
      address: publicOrigin(c.req.raw, c.env) + pathname + search,
      website: site.hosted.website,
      now: new Date(now()),
    })
    await next()
  }
