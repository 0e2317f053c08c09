import { once } from "node:events"
import { createServer } from "node:http"
import type { Page } from "playwright"

/**
 * A page of a contractor's website that a test writes on the spot, from an origin of its own. (What a test answers in a
 * server's stead counts as a page of the public net, and browsers keep such pages from a server on this machine.)
 *
 * @param html the whole page
 * @returns the answer's own `close`
 */
export const openWritten = async (page: Page, html: string, headers: Record<string, string> = {}) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The page has no address.")
  page.on("close", () => {
    server.closeAllConnections()
    server.close()
  })
  await page.goto(`http://127.0.0.1:${address.port}/`)
}
