import { MessageChannel } from "node:worker_threads"

type TurnWait = {
  /** Whether one more booking may be taken on: any, unless whatever comes has waited too long for its turn, for some time by now. */
  mayTake(): boolean
  stop(): void
}

/** How often it is measured, in ms. */
const EACH_MS = 200

/**
 * A visitor waits for several turns, to be let in, heard and answered, and the widget for 15 seconds. Below this, to be late is better
 * than to be turned away.
 */
const LONG_MS = 250

/** A burst passes by itself. The average over so many looks tells a queue that stands, and a single pause counts as this at most, in ms. */
const LOOKS = 8
const LONGEST_MS = 1000

/**
 * So many bookings are taken on in each turn all the same: they make none long. Where few come and all waits are long, the machine is busy
 * with something else, and to turn visitors away would help nobody.
 */
const EACH_TURN = 32

/**
 * Measures how long whatever comes in waits for its turn.
 *
 * With thousands of connections the event loop looks at a thousand of them at a time, and under load requests wait in the kernel,
 * where nothing is counted yet. So a message is sent to ourselves, which stands in the same queue as everybody's requests.
 */
export const measureTurnWait = (now: () => number = () => performance.now()): TurnWait => {
  const { port1: sender, port2: receiver } = new MessageChannel()
  let dueAt = now() + EACH_MS
  let isUnderWay = false
  let average = 0
  let taken = 0

  receiver.on("message", () => {
    average += (Math.min(now() - dueAt, LONGEST_MS) - average) / LOOKS
    isUnderWay = false
    dueAt = now() + EACH_MS
  })
  receiver.unref()
  const timer = setInterval(() => {
    if (isUnderWay || now() < dueAt) return
    isUnderWay = true
    sender.postMessage(undefined)
  }, EACH_MS / 4)
  timer.unref()

  return {
    mayTake: () => {
      if (average <= LONG_MS) return true
      if (taken === 0) setImmediate(() => (taken = 0))
      taken += 1
      return taken <= EACH_TURN
    },
    stop: () => {
      clearInterval(timer)
      sender.close()
    },
  }
}
