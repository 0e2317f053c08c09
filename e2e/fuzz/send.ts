import { Agent, type IncomingMessage, request } from "node:http"
import { connect } from "node:net"
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from "node:zlib"
import type { BytesShot, Outcome, RequestShot, Shot } from "./shot.ts"

/** Without an answer by then it hangs: the server gives up on slow requests after 20 seconds, and a busy machine may stall as long. */
const HUNG_MS = 60_000

/** How much of an answer is looked at. */
const MAX_KEPT_BYTES = 512 * 1024

type Gun = { fire(shot: Shot): Promise<Outcome>; close(): void }

/**
 * Sends to a server over real sockets: requests over connections that are kept open, bytes over one of their own.
 *
 * @param atOnce how many connections are kept
 */
export const createGun = (url: string, atOnce: number): Gun => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  return {
    fire: async (shot) => {
      const started = performance.now()
      const answer = await (shot.kind === "bytes" ? sendBytes(url, shot) : sendRequest(url, agent, shot))
      return { ...answer, ms: performance.now() - started }
    },
    close: () => agent.destroy(),
  }
}

type Answer = Omit<Outcome, "ms">

const CLOSED: Answer = { status: "closed", headers: [], body: "" }
const HUNG: Answer = { status: "hung", headers: [], body: "" }

const sendRequest = (url: string, agent: Agent, { method, path, headers, body }: RequestShot): Promise<Answer> =>
  new Promise((resolve) => {
    const { host, hostname, port } = new URL(url)
    const length = body ? ["Content-Length", String(body.length)] : []
    // As a list they are sent as they are, even if one name occurs twice.
    const sent = request({ agent, hostname, port, method, path, headers: ["Host", host, ...length, ...headers.flat()] })
    const timer = setTimeout(() => {
      resolve(HUNG)
      sent.destroy()
    }, HUNG_MS)
    sent.once("response", async (response) => {
      resolve(await read(response))
      clearTimeout(timer)
    })
    sent.once("error", () => {
      clearTimeout(timer)
      resolve(CLOSED)
    })
    sent.end(body)
  })

const read = async (response: IncomingMessage): Promise<Answer> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      size += chunk.length
      if (size <= MAX_KEPT_BYTES) chunks.push(chunk)
    }
  } catch {
    return CLOSED
  }
  const { rawHeaders, statusCode = 0, statusMessage = "" } = response
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name.toLowerCase()}: ${rawHeaders[index + 1]}`] : [],
  )
  return {
    status: statusCode,
    headers: [...headers, `reason: ${statusMessage}`],
    body: plain(Buffer.concat(chunks), response.headers["content-encoding"]).toString("latin1"),
  }
}

/** Decompresses an answer, to find echoes in it too. One that was cut off is read as far as it goes. */
const plain = (body: Buffer, encoding: string | undefined): Buffer => {
  const flush = { finishFlush: constants.Z_SYNC_FLUSH }
  if (encoding === "gzip") return gunzipSync(body, flush)
  if (encoding === "deflate") return inflateSync(body, flush)
  return encoding === "br" ? brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH }) : body
}

const sendBytes = (url: string, { bytes }: BytesShot): Promise<Answer> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    const timer = setTimeout(() => {
      resolve(HUNG)
      socket.destroy()
    }, HUNG_MS)
    // To be cut off while writing is a refusal too, and fine.
    socket.on("error", () => {})
    socket.on("data", (chunk) => chunks.push(chunk))
    socket.once("close", () => {
      clearTimeout(timer)
      resolve(firstOf(Buffer.concat(chunks).toString("latin1")))
    })
    socket.end(bytes)
  })

/** There may be several answers: all of their text is looked at, and the highest status counts. */
const firstOf = (text: string): Answer => {
  const statuses = [...text.matchAll(/(?:^|\n|\})HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
  if (statuses.length === 0) return { ...CLOSED, body: text }
  const [head = ""] = text.split("\r\n\r\n")
  return { status: Math.max(...statuses), headers: head.toLowerCase().split("\r\n").slice(1), body: text }
}
