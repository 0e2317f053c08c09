import { setTimeout } from "node:timers/promises"
import { expect, onTestFinished, test, vi } from "vitest"
import { ALERT_SECRET, alertReceiver } from "../../test/alert-receiver.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { startForTest } from "../../test/start.ts"
import { tempFolder } from "../../test/temp-folder.ts"

test("an operator is told of credentials that fail, and a stop waits for the receiver to take what is being told", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: Date.now() })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const sandbox = await sandboxForTest()
  await sandbox.break({ match: { path: "token" }, action: "status", status: 401 })
  const receiver = await alertReceiver()
  const { post, events, stop, lines } = await startForTest(sandbox.account, {
    settings: {
      host: "127.0.0.1",
      port: 0,
      dataFolder: tempFolder(),
      trustedProxies: [],
      alerts: { url: receiver.url, secret: ALERT_SECRET },
    },
  })
  expect((await post()).status).toBe(202)
  await expect.poll(events).toContain("site_paused")
  const rung = async () => {
    const asked = receiver.asked
    vi.advanceTimersByTime(60_000)
    await expect.poll(() => receiver.asked).toBe(asked + 1)
  }
  await rung()
  expect(receiver.received[0]?.body.data.changes).toMatchObject([
    { change: "raised", kind: "credentials", site: "acme" },
  ])
  await expect.poll(events).toContain("alert_sent")

  receiver.answer = async (_, response) => {
    await setTimeout(100)
    response.writeHead(204).end()
  }
  vi.advanceTimersByTime(15 * 60_000)
  await expect.poll(() => receiver.asked).toBe(2)
  await stop()
  expect(events().slice(-2)).toEqual(["alert_sent", "stopped"])
  expect(receiver.received.map(({ body }) => body.data.changes.map(({ kind }) => kind))).toEqual([
    ["credentials"],
    ["waiting"],
  ])
  expect(lines.join()).not.toContain(receiver.url)
})
