import type { IncomingMessage, ServerResponse } from "node:http"
import { Webhook } from "standardwebhooks"
import type { Change } from "../src/alerts/changes.ts"
import { bodyOf, localServer } from "./local-server.ts"

export const ALERT_SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`

type Shown = Pick<Change, "change" | "kind" | "site" | "count" | "reason"> & {
  oldestAt?: string
  raisedAt: string
  text: string
}
type Body = { type: string; timestamp: string; data: { text: string; changes: Shown[] } }

/** What a receiver was sent, with its signature checked by the package that receivers use. */
export type Received = { id: string; at: number; body: Body; text: string }

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

const takeIt: Answer = (_, response) => response.writeHead(204).end()

/** A receiver of alerts on this machine. Its answers are the test's own. */
export const alertReceiver = async () => {
  const received: Received[] = []
  const receiver = { url: "", received, asked: 0, answer: takeIt, takesAgain: () => {} }
  receiver.takesAgain = () => {
    receiver.answer = takeIt
  }
  receiver.url = await localServer(async (request, response) => {
    receiver.asked++
    const text = await bodyOf(request)
    const headers = {
      "webhook-id": String(request.headers["webhook-id"]),
      "webhook-timestamp": String(request.headers["webhook-timestamp"]),
      "webhook-signature": String(request.headers["webhook-signature"]),
    }
    new Webhook(ALERT_SECRET).verify(text, headers)
    await receiver.answer(request, response)
    if (response.headersSent && response.statusCode < 300) {
      received.push({ id: headers["webhook-id"], at: Date.now(), body: JSON.parse(text), text })
    }
  })
  return receiver
}
