import { Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import { asItIs } from "./as-it-is.ts"

type OpenapiParts = {
  /** The OpenAPI document, made at build time. */
  openapi: string
  compress?: MiddlewareHandler
}

const HEADERS = {
  "Content-Type": "application/json",
  // It keeps its address from one release to the next. Without a word of ours, a cache decides by itself for how long it is current.
  "Cache-Control": "no-cache",
  Vary: "Accept-Encoding",
}

/** `GET /openapi.json`: the API, described for programs. */
export const openapiRoute = ({ openapi, compress = asItIs }: OpenapiParts) =>
  new Hono().get("/openapi.json", compress, etag({ weak: true }), (c) => c.body(openapi, 200, HEADERS))
