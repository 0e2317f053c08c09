import type { Context } from "hono"
import { getMimeType } from "hono/utils/mime"
import { acceptedEncodings } from "../http/accepted-encodings.ts"
import type { WidgetFiles } from "../http/widget-files.ts"

/** What the widget's build has put beside each file, the smallest first. */
const ENCODINGS = [
  { name: "br", end: ".br" },
  { name: "gzip", end: ".gz" },
] as const

/**
 * Serves the widget's build from static assets, as compressed at build time: the edge would compress it again for each request, and
 * less well.
 */
export const assetFiles =
  (assets: Fetcher): WidgetFiles =>
  async (c, next) => {
    const path = withIndex(c.req.path)
    for (const { name, end } of acceptedBy(c)) {
      const file = await fetchAsset(assets, c, `${path}${end}`)
      if (file) return answer(c, file, path, { "Content-Encoding": name, Vary: "Accept-Encoding" })
    }
    const file = await fetchAsset(assets, c, path)
    return file ? answer(c, file, path) : next()
  }

/** A folder's address, with or without the slash at its end, is that of the page in it. */
const withIndex = (path: string) => (/\.\w+$/.test(path) ? path : `${path.replace(/\/$/, "")}/index.html`)

const acceptedBy = (c: Context) => {
  const accepted = acceptedEncodings(c)
  return ENCODINGS.filter(({ name }) => accepted.includes(name))
}

const fetchAsset = async (assets: Fetcher, c: Context, path: string): Promise<Response | undefined> => {
  const response = await assets.fetch(new URL(path, c.req.url))
  if (response.status === 200) return response
  await response.body?.cancel()
  return undefined
}

/** With `manual` the body goes out as it is; otherwise the runtime would compress it a second time. */
const answer = (c: Context, { body }: Response, path: string, own: Record<string, string> = {}): Response => {
  // Hono adds the guards' headers only to answers that it makes itself, and those have no `encodeBody`.
  const headers = new Headers(c.res.headers)
  headers.set("Content-Type", getMimeType(path) ?? "application/octet-stream")
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  return new Response(body, { encodeBody: "manual", headers })
}
