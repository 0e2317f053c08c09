import { Hono, type MiddlewareHandler } from "hono"
import { asWholeGet, CHUNK_CACHE, type WidgetFiles } from "../widget-files.ts"

/** The style sheet and the scripts of all hosted pages: their names change with their content. */
export const hostedFiles = (files: WidgetFiles) => new Hono().get("/hosted/assets/*", asWholeGet, kept, files)

const kept: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) return
  c.header("Cache-Control", CHUNK_CACHE)
  c.header("Vary", "Accept-Encoding")
}
