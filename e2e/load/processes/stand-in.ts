/** ServiceTitan as far as a delivery goes: every answer comes after `ANSWER_AFTER_MS`, or at once. */
import { createServer, type IncomingMessage } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

const latency = Number(process.env.ANSWER_AFTER_MS ?? 0)
let id = 0

const answerTo = ({ method, url = "" }: IncomingMessage): object => {
  if (url.endsWith("/connect/token")) return { access_token: "for-the-bench", token_type: "Bearer", expires_in: 900 }
  if (method === "GET") return { data: [], page: 1, hasMore: false }
  id += 1
  return { id, status: "New" }
}

const server = createServer((request, response) => {
  request.resume().once("end", async () => {
    if (latency > 0) await sleep(latency)
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answerTo(request)))
  })
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (typeof address !== "object" || !address) throw new Error("The stand-in has no port.")
  console.log(JSON.stringify({ event: "listening", url: `http://127.0.0.1:${address.port}` }))
})
