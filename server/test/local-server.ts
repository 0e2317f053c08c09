import { once } from "node:events"
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http"
import { connect } from "node:net"
import { onTestFinished } from "vitest"

/**
 * A real HTTP server on this machine for one test. It never ends an idle connection by itself: a busy machine may stand still, and a
 * request then goes into one that is just being closed.
 *
 * @returns its address, without a slash at the end
 */
export const localServer = async (listener: RequestListener): Promise<string> => {
  const server = createServer({ keepAliveTimeout: 0 }, listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return urlOf(server)
}

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/**
 * An address of this machine at which nobody listens, nor can before the test is over: a connection is held that leaves from
 * there. A port that was only given back may be another test's by the time that it is asked.
 */
export const nobodysUrl = async (): Promise<string> => {
  const { port } = new URL(await localServer(() => {}))
  const held = connect(Number(port), "127.0.0.1")
  await once(held, "connect")
  held.on("error", () => {})
  onTestFinished(() => void held.destroy())
  return `http://127.0.0.1:${held.localPort}`
}

const urlOf = (server: Server): string => {
  const address = server.address()
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.")
  return `http://127.0.0.1:${address.port}`
}
