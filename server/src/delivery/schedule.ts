const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Longest wait before each further try of a step; then hourly. */
const WAITS = [0, 2 * SECOND, 10 * SECOND, 30 * SECOND, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE]

/** After this long somebody must look: a visitor has been waiting for three days. */
export const GIVE_UP_AFTER_MS = 72 * HOUR

/**
 * A step of unknown fate is looked up this long after it was sent. ServiceTitan's own time-out is 100 s, so a call that
 * we gave up on may be carried out until then: only the later look may find nothing and be believed.
 */
export const FIRST_LOOK_MS = 45 * SECOND
export const LAST_LOOK_MS = 120 * SECOND

/**
 * How long to wait before the next try, with full jitter, so that bookings which failed together do not come back together.
 *
 * @param tries how often the step has failed
 * @param random a number from 0 up to but not including 1
 * @returns ms
 */
export const retryDelay = (tries: number, random: number): number => Math.round((WAITS[tries] ?? HOUR) * random)
