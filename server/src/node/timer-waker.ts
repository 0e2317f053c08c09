import type { Waker } from "../delivery/dispatcher.ts"

/** The longest that a Node timer can wait; it looks again then. */
const LONGEST_MS = 2 ** 31 - 1

/** A {@link Waker} of one timer. It is only ever moved earlier, so no call is put off. */
export const createTimerWaker = (wake: () => void, now: () => number = Date.now): Waker & { stop(): void } => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Number.POSITIVE_INFINITY
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    dueAt = Number.POSITIVE_INFINITY
  }
  return {
    wakeAt: (at) => {
      if (timer && at >= dueAt) return
      stop()
      dueAt = at
      timer = setTimeout(
        () => {
          stop()
          wake()
        },
        Math.min(Math.max(at - now(), 0), LONGEST_MS),
      )
    },
    stop,
  }
}
