import { serveStatic } from "@hono/node-server/serve-static"
import { acceptedEncodings } from "../http/accepted-encodings.ts"
import type { WidgetFiles } from "../http/widget-files.ts"

/** Serves a folder's files, as compressed at build time. */
export const precompressedFiles = (root: string): WidgetFiles => {
  const files = serveStatic({ root, precompressed: true })
  return (c, next) => {
    // It knows an encoding by its bare name alone, and would take one with a weight (`br;q=1.0`) for another.
    if (/[;A-Z]/.test(c.req.header("Accept-Encoding") ?? "")) {
      const headers = new Headers(c.req.raw.headers)
      headers.set("Accept-Encoding", acceptedEncodings(c).join(", "))
      c.req.raw = new Request(c.req.raw, { headers })
    }
    return files(c, next)
  }
}
