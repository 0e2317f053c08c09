import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { join } from "node:path"

const FOLDER = join(import.meta.dirname, "../hosts")

/** Where the pages of `hosts/` say that Porchlight is, as the documents do. */
const DOCUMENTED = "https://book.example"

/**
 * Serves the contractors' pages of `hosts/` from an origin of its own, with the tag pointing at the server under test.
 *
 * @param serverUrl asked at each request, since the server starts after this origin is on its list
 */
export const servePages = async (serverUrl: () => string) => {
  const server = createServer(async ({ url = "/" }, response) => {
    const name = /^\/([a-z-]+\.html)(?:\?|$)/.exec(url)?.[1]
    const page = name && (await readFile(join(FOLDER, name), "utf8").catch(() => undefined))
    if (!page) return response.writeHead(404).end()
    response
      .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
      .end(page.replaceAll(DOCUMENTED, serverUrl()))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The host pages have no address.")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
