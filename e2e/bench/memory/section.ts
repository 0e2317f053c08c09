import { inFolder } from "../../harness/folder.ts"
import { answerFaults, generate } from "../../load/generate.ts"
import { askForMemory, MEMORY_PROBE } from "../../load/memory.ts"
import { openPorchlight } from "../../load/porchlight.ts"
import { startStandIn } from "../../load/stand-in.ts"
import { type Column, table } from "../../run/table.ts"
import type { Section } from "../section.ts"

const BOOKINGS = 100_000
const STEP = 10_000

/** So that each of the generator's addresses has been counted once, and all that is compiled is compiled. */
const WARM_UP = 20_000

const COLUMNS: readonly Column[] = [
  { heading: "bookings taken", figures: true },
  { heading: "resident MB", figures: true },
  { heading: "heap in use MB", figures: true },
]

const inMB = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

export const memory: Section = {
  name: "memory",
  title: "Memory over 100,000 bookings",
  measure: (say) =>
    inFolder(async (folder) => {
      const standIn = await startStandIn()
      const server = await openPorchlight(folder, standIn.url, { preload: [MEMORY_PROBE] })
      try {
        const rows: string[][] = []
        const faults = new Set<string>()
        const take = async (bookings: number) => {
          const generated = await generate(server.url, { connections: 32, warmUpSeconds: 0, bookings })
          for (const fault of answerFaults(generated, 202)) faults.add(fault)
        }
        const look = async (taken: number) => {
          const { rss, heapUsed } = await askForMemory(server.log)
          rows.push([taken.toLocaleString("en"), inMB(rss), inMB(heapUsed)])
        }
        say("Warming up …")
        await take(WARM_UP)
        await look(0)
        for (let taken = STEP; taken <= BOOKINGS; taken += STEP) {
          say(`${taken} bookings …`)
          await take(STEP)
          await look(taken)
        }
        return [
          table(COLUMNS, rows),
          `\nAfter ${WARM_UP.toLocaleString("en")} bookings of warming up, and each time after the rubbish was collected.`,
          ...[...faults].map((fault) => `NOT VALID: ${fault}.`),
        ].join("\n")
      } finally {
        await server.crash()
        await standIn.end("SIGKILL")
      }
    }),
}
