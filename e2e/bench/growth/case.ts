import { cp } from "node:fs/promises"
import { join } from "node:path"
import { inFolder } from "../../harness/folder.ts"
import { answerFaults, generate } from "../../load/generate.ts"
import { openPorchlight } from "../../load/porchlight.ts"
import { runForJson } from "../../load/process.ts"
import type { Generated } from "../../load/processes/generator.ts"
import type { Due, DueOptions } from "../processes/due.ts"
import { script } from "../processes/script.ts"

const CONNECTIONS = 32

/** How much there is already before the first booking comes. */
export type Case = {
  name: string
  sites: number
  /** A folder with a filled ledger, which is copied for each run. */
  ledger?: string
  /** Whether each site has had a booking before: with its first one its keys are made. */
  known?: boolean
}

export type Grown = { startMs: number; generated: Generated; due: Due; faults: readonly string[] }

/** One run of a case: how long the server takes to start, what it accepts, and how a due booking is looked up. */
export const runCase = async ({ sites, ledger, known = false }: Case, serviceTitan: string): Promise<Grown> => {
  const inData = <Result>(work: (folder: string) => Promise<Result>) =>
    inFolder(async (folder) => {
      if (ledger) await cp(ledger, join(folder, "data"), { recursive: true })
      return work(folder)
    })
  const due = await inData((folder) => {
    const options: DueOptions = { folder: join(folder, "data"), sites }
    return runForJson<Due>(script("due.ts"), options)
  })
  return inData(async (folder) => {
    const startedAt = performance.now()
    const server = await openPorchlight(folder, serviceTitan, { sites })
    const startMs = performance.now() - startedAt
    const load = { connections: CONNECTIONS, sites }
    if (known) await generate(server.url, { ...load, warmUpSeconds: 0, bookings: sites })
    const generated = await generate(server.url, load).finally(server.crash)
    return { startMs, generated, due, faults: answerFaults(generated, 202) }
  })
}
