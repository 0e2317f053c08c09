import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { inFolder } from "../bench/load/folder.ts"
import { openPorchlight } from "../bench/load/porchlight.ts"
import { PROCESSES, startStandIn } from "../bench/load/stand-in.ts"
import type { Kind } from "./kinds.ts"
import type { Visit } from "./visit.ts"
import { visitFor } from "./visitors.ts"

/** Bytes of memory that the server's process held. */
export type Memory = { before: number; peak: number; after: number }

/** What a kind of overload came to. */
export type Result = { kind: string; said: string; visits: readonly Visit[]; lost: number; memory: Memory }

type Server = Awaited<ReturnType<typeof openPorchlight>>

/** Does that to a built server over an empty ledger while people book, and counts what became of their bookings. */
export const overload = (kind: Kind, seconds: number): Promise<Result> =>
  inFolder(async (folder) => {
    const standIn = await startStandIn()
    const server = await openPorchlight(folder, standIn.url, { preload: join(PROCESSES, "memory-probe.ts") })
    try {
      await visitFor(server.url, 1)
      const before = await memoryOf(server)
      const { end } = await kind.begin(server.url, seconds)
      const visits = await visitFor(server.url, seconds)
      const { said, references } = await end()
      const after = await memoryOf(server)
      await server.crash()
      const acknowledged = [...references, ...visits.flatMap(({ reference }) => reference ?? [])]
      return {
        kind: kind.name,
        said,
        visits,
        lost: lostOf(server.ledgerFile, acknowledged),
        memory: { before: before.rss, peak: after.peak, after: after.rss },
      }
    } finally {
      await server.crash()
      await standIn.end("SIGKILL")
    }
  })

/** Once the rubbish is collected. */
const memoryOf = async ({ log }: Server): Promise<{ rss: number; peak: number }> => {
  const told = () => log().filter(({ event }) => event === "memory")
  const before = told().length
  process.kill(Number(log().find(({ event }) => event === "probe")?.pid), "SIGUSR2")
  for (;;) {
    const line = told()[before]
    if (line) return { rss: Number(line.rss), peak: Number(line.peak) }
    await sleep(50)
  }
}

/** How many of the acknowledged bookings are not in the ledger. */
const lostOf = (file: string, acknowledged: readonly string[]): number => {
  const ledger = new DatabaseSync(file)
  try {
    const rows = ledger.prepare("SELECT reference FROM bookings").all()
    const stored = new Set(rows.map(({ reference }) => reference))
    return acknowledged.filter((reference) => !stored.has(reference)).length
  } finally {
    ledger.close()
  }
}
