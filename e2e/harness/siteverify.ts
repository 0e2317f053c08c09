import { once } from "node:events"
import { createServer } from "node:http"
import { text } from "node:stream/consumers"

/** The one answer that it takes for a person's. */
export const RIGHT_ANSWER = "0.right"

/** Stands in for the server at which Cloudflare's Turnstile checks its answers. */
export const openSiteverify = async () => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const { response: answer } = JSON.parse(await text(request))
    asked.push(String(answer))
    response.setHeader("Content-Type", "application/json").end(JSON.stringify({ success: answer === RIGHT_ANSWER }))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("Turnstile's stand-in has no address.")
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** The answers that it was asked about. */
    asked,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
