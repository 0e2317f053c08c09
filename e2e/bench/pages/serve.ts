import { serve } from "../../harness/serve.ts"
import type { Served } from "./build.ts"

/** Serves files from memory, all in the same way: brotli, nothing to be kept. */
export const serveFiles = (files: ReadonlyMap<string, Served>) =>
  serve(({ url = "/" }, response) => {
    const file = files.get(url.replace(/\?.*/, ""))
    if (!file) return response.writeHead(404).end()
    response
      .writeHead(200, {
        "Content-Type": file.type,
        "Content-Encoding": "br",
        "Content-Length": file.br.length,
        "Cache-Control": "no-store",
      })
      .end(file.br)
  })
