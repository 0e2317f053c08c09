import type { Context } from "hono"
import { getMimeType } from "hono/utils/mime"
import type { WidgetFiles } from "../http/widget-files.ts"

/** What the widget's build has put beside each file, the smallest first. */
const ENCODINGS = [
  { name: "br", end: ".br" },
  { name: "gzip", end: ".gz" },
] as const

/**
 * Serves the widget's build from static assets, as it was compressed when it was built: the edge would compress anew,
 * and less, for each request.
 */
export const assetFiles =
  (assets: Fetcher): WidgetFiles =>
  async (c, next) => {
    const path = c.req.path.replace(/\/$|^\/preview$/, (end) => (end === "/" ? "/index.html" : "/preview/index.html"))
    for (const { name, end } of acceptedBy(c)) {
      const file = await fetchAsset(assets, c, `${path}${end}`)
      if (file) return answer(file, path, { "Content-Encoding": name, Vary: "Accept-Encoding" })
    }
    const file = await fetchAsset(assets, c, path)
    return file ? answer(file, path) : next()
  }

const acceptedBy = (c: Context) => {
  const accepted = (c.req.header("Accept-Encoding") ?? "").split(",").map((part) => part.split(";")[0]?.trim())
  return ENCODINGS.filter(({ name }) => accepted.includes(name))
}

const fetchAsset = async (assets: Fetcher, c: Context, path: string): Promise<Response | undefined> => {
  const response = await assets.fetch(new URL(path, c.req.url))
  if (response.status === 200) return response
  await response.body?.cancel()
  return undefined
}

/** With `manual`, the body goes out as it is; else the runtime would take it for plain and compress it once more. */
const answer = ({ body }: Response, path: string, headers: Record<string, string> = {}): Response =>
  new Response(body, {
    encodeBody: "manual",
    headers: { "Content-Type": getMimeType(path) ?? "application/octet-stream", ...headers },
  })
