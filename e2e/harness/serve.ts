import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"

/**
 * Answers HTTP requests on a free port of this machine.
 *
 * @returns the origin, such as `http://127.0.0.1:40123`, and what ends the server with all its connections
 */
export const serve = async (answer: RequestListener): Promise<{ origin: string; close(): void }> => {
  const server = createServer(answer).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The server has no address.")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
