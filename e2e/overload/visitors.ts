import { setTimeout as sleep } from "node:timers/promises"
import { siteName } from "../load/site-name.ts"
import { type Visit, visit } from "./visit.ts"

/** The time between two visitors, whatever became of those before, in ms. */
const EACH_MS = 100

/** Lets people come for some seconds, and resolves once each of them has booked or given up. */
export const visitFor = async (url: string, seconds: number): Promise<Visit[]> => {
  const count = Math.round((seconds * 1000) / EACH_MS)
  const startedAt = performance.now()
  const visits: Promise<Visit>[] = []
  for (let n = 0; n < count; n++) {
    await sleep(Math.max(0, startedAt + n * EACH_MS - performance.now()))
    visits.push(visit(url, siteName(0), n))
  }
  return Promise.all(visits)
}
