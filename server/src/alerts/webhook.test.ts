import { expect, test } from "vitest"
import { ALERT_SECRET, alertReceiver } from "../../test/alert-receiver.ts"
import { nobodysUrl } from "../../test/local-server.ts"
import { createWebhook } from "./webhook.ts"

const NOTICE = { id: "msg_1", body: JSON.stringify({ type: "alerts.changed", data: { text: "Grüße" } }) }

test("a receiver that knows the secret finds the signature right, and the notice as it was written", async () => {
  const receiver = await alertReceiver()
  const send = createWebhook({ url: receiver.url, secret: ALERT_SECRET })
  expect(await send(NOTICE, Date.now())).toEqual({ taken: true })
  expect(receiver.received).toMatchObject([{ id: "msg_1", text: NOTICE.body }])
})

test("one that does not answer is given up", async () => {
  const receiver = await alertReceiver()
  receiver.answer = (_, response) => response
  const send = createWebhook({ url: receiver.url, secret: ALERT_SECRET, timeoutMs: 50 })
  expect(await send(NOTICE, Date.now())).toEqual({ taken: false, error: "TimeoutError" })
})

test("one that has taken it and never ends its answer has taken it", async () => {
  const receiver = await alertReceiver()
  receiver.answer = (_, response) => {
    const timer = setInterval(() => response.write("still here "), 5)
    return response.once("close", () => clearInterval(timer)).writeHead(200)
  }
  const send = createWebhook({ url: receiver.url, secret: ALERT_SECRET })
  expect(await send(NOTICE, Date.now())).toEqual({ taken: true })
})

test("a redirect is not followed", async () => {
  const [receiver, elsewhere] = [await alertReceiver(), await alertReceiver()]
  receiver.answer = (_, response) => response.writeHead(307, { Location: elsewhere.url }).end()
  const send = createWebhook({ url: receiver.url, secret: ALERT_SECRET })
  expect(await send(NOTICE, Date.now())).toEqual({ taken: false, status: 307 })
  expect(elsewhere.asked).toBe(0)
})

test.each([400, 404, 410, 429, 500, 503])("a receiver that answers %d has not taken it", async (status) => {
  const receiver = await alertReceiver()
  receiver.answer = (_, response) => response.writeHead(status).end("no")
  const send = createWebhook({ url: receiver.url, secret: ALERT_SECRET })
  expect(await send(NOTICE, Date.now())).toEqual({ taken: false, status })
})

test("where nobody listens, the reason is told", async () => {
  const send = createWebhook({ url: await nobodysUrl(), secret: ALERT_SECRET })
  expect(await send(NOTICE, Date.now())).toEqual({ taken: false, error: "ECONNREFUSED" })
})
