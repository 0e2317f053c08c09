import { MessageChannel } from "node:worker_threads"

export type TurnWait = {
  /** How long what comes now waits until it is looked at, in ms. */
  current(): number
  stop(): void
}

/** How often it is measured, in ms. */
const EACH_MS = 200

/**
 * Measures how long whatever comes in waits for its turn.
 *
 * With thousands of connections the event loop looks at a thousand of them at a time, so that under load a request waits in the
 * kernel through several turns: no timer sees that, and nothing of it is counted yet. So a message is sent to ourselves, which
 * stands in the same queue as everybody's requests.
 */
export const measureTurnWait = (now: () => number = () => performance.now()): TurnWait => {
  const { port1: sender, port2: receiver } = new MessageChannel()
  let sentAt: number | undefined
  let latest = 0
  const sinceSent = () => (sentAt === undefined ? 0 : now() - sentAt)

  receiver.on("message", () => {
    latest = sinceSent()
    sentAt = undefined
  })
  receiver.unref()
  const timer = setInterval(() => {
    if (sentAt !== undefined) return
    sentAt = now()
    sender.postMessage(undefined)
  }, EACH_MS)
  timer.unref()

  return {
    // One that is not back yet has waited that long already.
    current: () => Math.max(latest, sinceSent()),
    stop: () => {
      clearInterval(timer)
      sender.close()
    },
  }
}
