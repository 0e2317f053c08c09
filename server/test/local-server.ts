import { once } from "node:events"
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http"
import { onTestFinished } from "vitest"

/** A real HTTP server on this machine for one test. @returns its address, without a slash at the end */
export const localServer = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, "127.0.0.1")
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

/** An address of this machine at which nobody listens: a port that was just given back. */
export const nobodysUrl = async (): Promise<string> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = urlOf(server)
  server.close()
  await once(server, "close")
  return url
}

const urlOf = (server: Server): string => {
  const address = server.address()
  if (typeof address !== "object" || !address) throw new Error("The test's server has no port.")
  return `http://127.0.0.1:${address.port}`
}
