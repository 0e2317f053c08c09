import { MessageChannel } from "node:worker_threads"

export type TurnWait = {
  /** Whether whatever comes has waited too long for its turn, for some time by now. */
  isLong(): boolean
  stop(): void
}

/** How often it is measured, in ms. */
const EACH_MS = 200

/**
 * A visitor waits for several turns, to be let in, heard and answered, and the widget for 15 seconds. Below this, to be late is better
 * than to be turned away.
 */
const LONG_MS = 250

/** A burst passes by itself. What goes on for so long, in ms, is a queue that stands. */
const STANDING_MS = 2000

/**
 * Measures how long whatever comes in waits for its turn.
 *
 * With thousands of connections the event loop looks at a thousand of them at a time, and under load requests wait in the kernel,
 * where nothing is counted yet. So a message is sent to ourselves, which stands in the same queue as everybody's requests.
 */
export const measureTurnWait = (now: () => number = () => performance.now()): TurnWait => {
  const { port1: sender, port2: receiver } = new MessageChannel()
  let sentAt: number | undefined
  let longSince: number | undefined

  receiver.on("message", () => {
    const at = now()
    const isLong = sentAt !== undefined && at - sentAt > LONG_MS
    longSince = isLong ? (longSince ?? at) : undefined
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
    isLong: () => longSince !== undefined && now() - longSince >= STANDING_MS,
    stop: () => {
      clearInterval(timer)
      sender.close()
    },
  }
}
