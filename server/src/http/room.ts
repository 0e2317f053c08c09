import type { MiddlewareHandler } from "hono"
import type { Intake } from "../intake/intake.ts"
import { Problem } from "./problem.ts"

type RoomOptions = {
  /** How many bookings may be on their way to the disk at a time. */
  atMost: number
  random: () => number
  /** Told of each one that was turned away. */
  onShed: () => void
}

type Room = {
  /**
   * Turns a booking away, before its body is read, while as many as there may be are on their way to the disk.
   *
   * @throws {Problem} 503 `not_stored`, with `Retry-After`
   */
  guard: MiddlewareHandler
  /** The intake whose bookings take up the room. */
  of(intake: Intake): Intake
}

/**
 * A bound to what a process takes on. Without one, a flood fills the memory with bookings that wait for the disk, and each is
 * answered only after its visitor has given up.
 *
 * Not for Workers: there a request whose visitor has left may end silently, and would never be counted down.
 */
export const createRoom = ({ atMost, random, onShed }: RoomOptions): Room => {
  let underWay = 0
  return {
    guard: async (_, next) => {
      if (underWay >= atMost) {
        onShed()
        throw new Problem("not_stored", { retryAfter: soon(random) })
      }
      await next()
    },
    of: ({ accept }) => ({
      accept: async (...booking) => {
        underWay += 1
        try {
          return await accept(...booking)
        } finally {
          underWay -= 1
        }
      },
    }),
  }
}

const [SOONEST_S, SPREAD_S] = [3, 8]

/** After how many seconds to come back, spread so that not everybody comes at once. */
export const soon = (random: () => number): number => SOONEST_S + Math.floor(random() * SPREAD_S)
