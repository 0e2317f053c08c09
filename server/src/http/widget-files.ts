import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import { embeddable } from "./safe-headers.ts"

/**
 * Serves files of the widget's build by request path: `/v1/widget.js`, `/v1/widget.<hash>.js`, `/v1/widget.json`,
 * `/v1/third-party.txt`, `/v1/assets/*`, `/preview/*`, `/deliveries/*`. Calls `next` where there is no such file.
 */
export type WidgetFiles = MiddlewareHandler

/** The loader's address never changes, so it must be asked for again soon; a chunk's name is its content's hash. */
const LOADER_CACHE = "public, max-age=300, stale-while-revalidate=86400"

/** Describes the current release: for a loader whose chunks are gone, for writing a snippet, and for the licences of bundled code. */
const MANIFEST_CACHE = "no-cache"
export const CHUNK_CACHE = "public, max-age=31536000, immutable"

/**
 * Answers HEAD with the headers of GET (RFC 9110, 9.3.2), and a request for a part with the whole (14.2): an ETag is made of
 * what is sent, so all of the content must be there. Hono drops a HEAD's again.
 */
export const asWholeGet: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "HEAD" || c.req.header("Range") !== undefined) {
    const headers = new Headers(c.req.raw.headers)
    headers.delete("Range")
    c.req.raw = new Request(c.req.raw, { method: "GET", headers })
  }
  await next()
}

/** The loader, pinned or not, its manifest and the chunks: public files for any page, whatever its origin and isolation. */
export const widgetRoutes = (files: WidgetFiles) => {
  const publicFile =
    (cacheControl: string): MiddlewareHandler =>
    async (c, next) => {
      await next()
      if (c.res.status >= 400) return
      c.header("Cache-Control", cacheControl)
      c.header("Access-Control-Allow-Origin", "*")
      c.header("Vary", "Accept-Encoding")
    }
  return new Hono()
    .get("/v1/widget.js", asWholeGet, embeddable, publicFile(LOADER_CACHE), etag(), files)
    .get("/v1/widget.json", asWholeGet, embeddable, publicFile(MANIFEST_CACHE), etag(), files)
    .get("/v1/third-party.txt", asWholeGet, embeddable, publicFile(MANIFEST_CACHE), etag(), files)
    .get("/v1/:pinned{widget\\.[\\w-]+\\.js}", asWholeGet, embeddable, publicFile(CHUNK_CACHE), etag(), files)
    .get("/v1/assets/*", asWholeGet, embeddable, publicFile(CHUNK_CACHE), etag(), files)
}
