import type { Page } from "playwright"
import { serve } from "./serve.ts"

/**
 * Opens a page of a contractor's website that a test writes on the spot, from an origin of its own. (Browsers take a page that a
 * test answers in a server's stead for one of the public net, and keep such pages from a server on this machine.)
 *
 * @param html the whole page
 */
export const openWritten = async (page: Page, html: string, headers: Record<string, string> = {}) => {
  const { origin, close } = await serve((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html)
  })
  page.on("close", close)
  await page.goto(`${origin}/`)
}
