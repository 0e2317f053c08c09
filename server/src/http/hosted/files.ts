import { Hono, type MiddlewareHandler } from "hono"
import { CHUNK_CACHE, headAsGet, type WidgetFiles } from "../widget-files.ts"

/** The style sheet and the scripts of all hosted pages: their names change with their content. */
export const hostedFiles = (files: WidgetFiles) => new Hono().get("/hosted/assets/*", headAsGet, kept, files)

const kept: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) return
  c.header("Cache-Control", CHUNK_CACHE)
  c.header("Vary", "Accept-Encoding")
}
