import type { Waker } from "./dispatcher.ts"

/** The longest that the timer runs: if the machine sleeps or its clock is set, a longer one would fire too late. */
const LONGEST_MS = 60_000

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
