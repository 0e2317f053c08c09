import type { Intake } from "../intake/intake.ts"
import { createHistogram, type Histogram } from "./histogram.ts"

/** Seconds. Most of an accept is the disk's commit: under a millisecond on a quiet SSD, seconds on a disk in distress. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/**
 * An intake that measures how long it takes to accept a booking, from its parsed body to its place on disk. What was
 * refused, or stored before, says nothing of the disk and is left out.
 *
 * @param seconds a clock that only ever goes forward. A Worker has none: its clock stands still between two calls
 */
export const withAcceptTimes = (
  intake: Intake,
  seconds: () => number = () => performance.now() / 1000,
): { intake: Intake; acceptTimes: Pick<Histogram, "samples"> } => {
  const acceptTimes = createHistogram(BOUNDS)
  return {
    acceptTimes,
    intake: {
      accept: async (...booking) => {
        const startedAt = seconds()
        const receipt = await intake.accept(...booking)
        if (receipt.kind === "received" && !receipt.replayed) acceptTimes.observe(seconds() - startedAt)
        return receipt
      },
    },
  }
}
