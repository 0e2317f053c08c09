import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import { secureHeaders } from "hono/secure-headers"
import type { Sites } from "../sites/site.ts"
import { bookPage } from "./pages/book.ts"
import { demoPage } from "./pages/demo.ts"
import { startPage } from "./pages/start.ts"
import { knownSite, type SiteEnv } from "./site-env.ts"
import { CHUNK_CACHE, headAsGet, type WidgetFiles } from "./widget-files.ts"

export type PageParts = {
  sites: Sites
  widgetFiles: WidgetFiles
  /** Where the sandbox shows its Calls screen, if one runs. */
  callsScreenUrl?: string | undefined
}

/** The id of the built-in demo site. */
const DEMO_SITE = "demo"

const ownFilesOnly = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  },
  referrerPolicy: "strict-origin-when-cross-origin",
  // A server that speaks plain HTTP must not tell browsers to insist on TLS; whoever adds TLS in front adds this too.
  strictTransportSecurity: false,
  xFrameOptions: "SAMEORIGIN",
})

/** A page keeps its address from one release to the next: a browser asks whether what it has is still the same. */
const ASK_AGAIN = "no-cache"

const cached =
  (cacheControl: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.ok) c.header("Cache-Control", cacheControl)
  }

/**
 * The pages of our own: the demo contractor's, or where there is no demo site a plain start page; the preview; and for
 * visitors without scripts a page with the contractor's phone.
 */
export const pageRoutes = ({ sites, widgetFiles, callsScreenUrl }: PageParts) => {
  const site = sites.get(DEMO_SITE)
  // An operator may give a real contractor that id, and our page says that it is made up.
  const page = site?.sandbox ? demoPage({ site, callsScreenUrl }) : startPage()
  return new Hono<SiteEnv>()
    .get("/book/:site", ownFilesOnly, knownSite(sites), cached(ASK_AGAIN), etag(), (c) => c.html(bookPage(c.var.site)))
    .get("/", ownFilesOnly, cached(ASK_AGAIN), etag(), (c) => c.html(page))
    .get("/preview/assets/*", headAsGet, ownFilesOnly, cached(CHUNK_CACHE), widgetFiles)
    .get("/preview/*", headAsGet, ownFilesOnly, cached(ASK_AGAIN), etag(), widgetFiles)
}
