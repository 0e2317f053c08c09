import type { Log } from "../log.ts"
import type { Sample } from "./prometheus-text.ts"

/** What can be turned away for want of room. */
const KINDS = ["bookings", "requests", "connections"] as const
type ShedKind = (typeof KINDS)[number]

export type ShedCounter = {
  add(kind: ShedKind): void
  samples(): Sample[]
}

/** While it goes on, the log is told this often: a line for each would be a load of its own. */
const TOLD_EACH_MS = 60_000

/** Counts what was turned away for want of room, in this process's memory, and tells the log when it begins and how it goes on. */
export const createShedCounter = (log: Log, now: () => number = Date.now): ShedCounter => {
  const kinds = new Map(KINDS.map((kind) => [kind, { count: 0, untold: 0, toldAt: Number.NEGATIVE_INFINITY }]))
  return {
    add: (kind) => {
      const of = kinds.get(kind)
      if (!of) return
      of.count += 1
      of.untold += 1
      const at = now()
      if (Math.abs(at - of.toldAt) < TOLD_EACH_MS) return
      log("shed", { reason: kind, count: of.untold })
      of.untold = 0
      of.toldAt = at
    },
    samples: () => Array.from(kinds, ([kind, { count }]) => ({ labels: { kind }, value: count })),
  }
}
