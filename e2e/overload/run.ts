import { inFolder } from "../harness/folder.ts"
import { rowsIn } from "../harness/ledger-file.ts"
import { startStandIn } from "../load/stand-in.ts"
import type { Kind } from "./kinds.ts"
import type { OpenServer } from "./servers/server.ts"
import type { Visit } from "./visit.ts"
import { visitFor } from "./visitors.ts"

/** Bytes of memory that the server's process held. */
export type Memory = { before: number; peak: number; after: number }

/** What a kind of overload came to. */
export type Result = { kind: string; said: string; visits: readonly Visit[]; lost: number; memory: Memory }

/** Overloads a built server over an empty ledger while people book, and counts what became of their bookings. */
export const overload = (open: OpenServer, kind: Kind, seconds: number): Promise<Result> =>
  inFolder(async (folder) => {
    const standIn = await startStandIn()
    const server = await open(folder, standIn.url)
    try {
      await visitFor(server.url, 1)
      const before = await server.memory()
      const { end } = await kind.begin(server.url, seconds)
      const visits = await visitFor(server.url, seconds)
      const { said, references } = await end()
      const after = await server.memory()
      await server.crash()
      const acknowledged = [...references, ...visits.flatMap(({ reference }) => reference ?? [])]
      return {
        kind: kind.name,
        said,
        visits,
        lost: lostOf(server.ledgerFiles(), acknowledged),
        memory: { before: before.now, peak: after.peak, after: after.now },
      }
    } finally {
      await server.crash()
      await standIn.end("SIGKILL")
    }
  })

/** How many of the acknowledged bookings are in none of the ledgers. */
const lostOf = (files: readonly string[], acknowledged: readonly string[]): number => {
  const rows = files.flatMap((file) => rowsIn(file, "SELECT reference FROM bookings"))
  const stored = new Set(rows.map(({ reference }) => reference))
  return acknowledged.filter((reference) => !stored.has(reference)).length
}
