import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { LogLine } from "../harness/service.ts"

/** What Node.js loads before a server, so that it can be asked for its memory. */
export const MEMORY_PROBE = join(import.meta.dirname, "processes/memory-probe.ts")

/** Bytes that a process holds after a garbage collection: resident, in use on its heap, and the most that were ever resident. */
export type ProbedMemory = { rss: number; heapUsed: number; peak: number }

/**
 * Asks a server that was started with {@link MEMORY_PROBE}.
 *
 * @param log gives what it has logged so far
 */
export const askForMemory = async (log: () => readonly LogLine[]): Promise<ProbedMemory> => {
  const linesOf = (event: string) => log().filter((line) => line.event === event)
  const before = linesOf("memory").length
  process.kill(Number(linesOf("probe")[0]?.pid), "SIGUSR2")
  for (;;) {
    const line = linesOf("memory")[before]
    if (line) return { rss: Number(line.rss), heapUsed: Number(line.heapUsed), peak: Number(line.peak) }
    await sleep(50)
  }
}
