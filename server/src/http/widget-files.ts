import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"

/**
 * Serves files of the widget's build by request path: `/v1/widget.js`, `/v1/assets/*`, `/preview/*`. Calls `next` where
 * there is no such file.
 */
export type WidgetFiles = MiddlewareHandler

/** The loader's address never changes, so it must be asked for again soon; a chunk's name is its content's hash. */
const LOADER_CACHE = "public, max-age=300, stale-while-revalidate=86400"
export const CHUNK_CACHE = "public, max-age=31536000, immutable"

/** `/v1/widget.js` and `/v1/assets/*`: public files for any page, whatever its origin and isolation. */
export const widgetRoutes = (files: WidgetFiles) => {
  const publicFile =
    (cacheControl: string): MiddlewareHandler =>
    async (c, next) => {
      await next()
      if (c.res.status >= 400) return
      c.header("Cache-Control", cacheControl)
      c.header("Access-Control-Allow-Origin", "*")
      c.header("Cross-Origin-Resource-Policy", "cross-origin")
      c.header("Vary", "Accept-Encoding")
    }
  return new Hono()
    .get("/v1/widget.js", publicFile(LOADER_CACHE), etag(), files)
    .get("/v1/assets/*", publicFile(CHUNK_CACHE), etag(), files)
}
