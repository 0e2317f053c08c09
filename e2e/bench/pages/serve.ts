import { once } from "node:events"
import { createServer } from "node:http"
import type { Served } from "./build.ts"

/** Serves files from memory, all in the same way: brotli, nothing to be kept. */
export const serveFiles = async (files: ReadonlyMap<string, Served>) => {
  const server = createServer(({ url = "/" }, response) => {
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
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The peers' pages have no address.")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
