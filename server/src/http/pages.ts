import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import type { Sites } from "../sites/site.ts"
import { pageHeaders } from "./page-headers.ts"
import { demoPage } from "./pages/demo.ts"
import { startPage } from "./pages/start.ts"
import { asWholeGet, CHUNK_CACHE, type WidgetFiles } from "./widget-files.ts"

type PageParts = {
  sites: Sites
  widgetFiles: WidgetFiles
  /** Where the sandbox shows its Calls screen, if one runs. */
  callsScreenUrl?: string | undefined
  /** The operator's API. Without it, its page is not there either. */
  admin?: object | undefined
}

/** The id of the built-in demo site. */
const DEMO_SITE = "demo"

/** The preview shows a phone and a desktop, each a page of its own in a frame. */
const FRAMES = { frameSrc: ["'self'"], frameAncestors: ["'self'"] }
const previewHeaders = pageHeaders(FRAMES)

const TURNSTILE = "https://challenges.cloudflare.com"

const turnstileHeaders = pageHeaders({
  ...FRAMES,
  scriptSrc: ["'self'", TURNSTILE],
  frameSrc: ["'self'", TURNSTILE],
})

/** A form in a frame that sends to the sandbox must pass Turnstile like one on any website. */
const headersOfFrame =
  (sites: Sites): MiddlewareHandler =>
  (c, next) => {
    const site = sites.get(c.req.query("site") ?? DEMO_SITE)
    return site?.sandbox && site.bots.turnstile ? turnstileHeaders(c, next) : previewHeaders(c, next)
  }

/** A page keeps its address from one release to the next, so a browser must ask whether its copy is still current. */
const ASK_AGAIN = "no-cache"

const cached =
  (cacheControl: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.status >= 400) return
    c.header("Cache-Control", cacheControl)
    c.header("Vary", "Accept-Encoding")
  }

/**
 * The pages of our own: the demo contractor's, or where there is no demo site a plain start page; the preview; and the operator's.
 */
export const pageRoutes = ({ sites, widgetFiles, callsScreenUrl, admin }: PageParts) => {
  const site = sites.get(DEMO_SITE)
  // An operator may give a real contractor that id, and our page says that it is made up.
  const page = site?.sandbox ? demoPage({ site, callsScreenUrl }) : startPage({ hasDesk: Boolean(admin) })
  const routes = new Hono()
    .get("/", pageHeaders(), cached(ASK_AGAIN), etag(), (c) => c.html(page))
    .get("/preview/assets/*", asWholeGet, previewHeaders, cached(CHUNK_CACHE), widgetFiles)
    .get("/preview/frame.html", asWholeGet, headersOfFrame(sites), cached(ASK_AGAIN), etag(), widgetFiles)
    .get("/preview/*", asWholeGet, previewHeaders, cached(ASK_AGAIN), etag(), widgetFiles)
  if (!admin) return routes
  return routes
    .get("/deliveries/assets/*", asWholeGet, pageHeaders(), cached(CHUNK_CACHE), widgetFiles)
    .get("/deliveries/*", asWholeGet, pageHeaders(), cached(ASK_AGAIN), etag(), widgetFiles)
}
