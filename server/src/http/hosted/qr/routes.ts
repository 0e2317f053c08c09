import { CAMPAIGN_TAGS } from "@porchlight/shared"
import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import type { OwnHosts } from "../../../sites/hosts.ts"
import type { Site, Sites } from "../../../sites/site.ts"
import { asItIs } from "../../as-it-is.ts"
import { Problem } from "../../problem.ts"
import { type PublicOrigin, requestedOrigin } from "../../public-origin.ts"
import { knownSite, type SiteEnv } from "../../site-env.ts"
import { atHome, atHomeOnly } from "../at-home.ts"
import { pageAddress } from "../page-address.ts"

export type QrParts = {
  sites: Sites
  publicOrigin?: PublicOrigin
  /** Which site a host name belongs to. */
  ownHosts?: OwnHosts
  compress?: MiddlewareHandler
}

/** The code of a longer address is too fine to be read off paper by an old phone. */
const MAX_CHARACTERS = 600

/** Tags that say which flyer or van it was. A click's own id would be everybody's. */
const UTM_TAGS = CAMPAIGN_TAGS.filter((tag) => tag.startsWith("utm_"))

const HEADERS = {
  "Content-Type": "image/svg+xml",
  // For the browser alone: the address in it has the host name that was asked for. A cache in between that passes a visitor's own
  // `X-Forwarded-Host` on would give everybody after them a code that leads to where they say.
  "Cache-Control": "private, max-age=3600, stale-while-revalidate=86400",
  Vary: "Accept-Encoding",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  // Anybody may show it, in an email for one.
  "Cross-Origin-Resource-Policy": "cross-origin",
}

/**
 * `GET /book/{site}/qr.svg`: the page's address for a camera. `?service=`, `?lang=` and the `utm_` tags go into the code; whatever
 * else stands there, and a service or language that the site does not have, is left out.
 */
export const qrRoutes = ({ sites, publicOrigin = requestedOrigin, ownHosts = new Map(), compress = asItIs }: QrParts) =>
  new Hono<SiteEnv>().get(
    "/:site/qr.svg",
    atHomeOnly(atHome(ownHosts, publicOrigin)),
    knownSite(sites),
    compress,
    etag({ weak: true }),
    async (c) => {
      const address = pageAddress(c.var.site, publicOrigin(c.req.raw, c.env))
      const text = withQuery(address, kept(c.var.site, c.req.query()))
      if (text.length > MAX_CHARACTERS) throw new Problem("invalid_request")
      // Loaded with the first that is asked for: a Worker's script is small.
      const { qrCode } = await import("./qr-code.ts")
      return c.body(qrCode(text), 200, HEADERS)
    },
  )

const withQuery = (address: string, query: URLSearchParams) => (query.size > 0 ? `${address}?${query}` : address)

const kept = ({ services, languages }: Site, query: Record<string, string | undefined>): URLSearchParams => {
  const { service = "", lang = "" } = query
  const left = new URLSearchParams()
  if (services.some(({ id }) => id === service)) left.append("service", service)
  if (languages.some((language) => language === lang)) left.append("lang", lang)
  for (const tag of UTM_TAGS) if (query[tag]) left.append(tag, query[tag])
  return left
}
