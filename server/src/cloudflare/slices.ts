/** As in the cron trigger of `wrangler.jsonc`. */
const EVERY_MS = 5 * 60_000

/** An invocation may make 1,000 calls to objects. With this many sites, one more call to each is possible. */
export const SLICE = 500

/**
 * The part of a list whose turn it is: with more than one slice, each run of the cron trigger takes the next, so that all
 * come round.
 *
 * @param scheduledTime of the cron trigger, ms since the epoch
 */
export const sliceAt = <T>(all: readonly T[], scheduledTime: number): readonly T[] => {
  const slices = Math.ceil(all.length / SLICE)
  const turn = slices === 0 ? 0 : Math.floor(scheduledTime / EVERY_MS) % slices
  return all.slice(turn * SLICE, (turn + 1) * SLICE)
}
