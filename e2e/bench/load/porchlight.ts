import { inFolder } from "../../harness/folder.ts"
import { answerFaults, generate, loadOf } from "../../load/generate.ts"
import { openPorchlight } from "../../load/porchlight.ts"
import type { Contestant } from "./contestant.ts"
import { compareWithLedger } from "./kept.ts"

export const PORCHLIGHT = "Porchlight"

type Options = { serviceTitan: string; name?: string; preload?: readonly string[] }

/** The built server over an empty ledger, delivering while it accepts. It is killed before its ledger is looked into. */
export const porchlight =
  ({ serviceTitan, name = PORCHLIGHT, preload = [] }: Options) =>
  (connections: number): Contestant => ({
    name,
    atOnce: connections,
    load: loadOf(connections),
    run: () =>
      inFolder(async (folder) => {
        const server = await openPorchlight(folder, serviceTitan, { preload })
        const generated = await generate(server.url, { connections }).finally(server.crash)
        const { perSecond, latency, busy, references } = generated
        const kept = compareWithLedger(server.ledgerFile, references, connections)
        return {
          perSecond,
          latency,
          generatorBusy: busy,
          delivered: kept.delivered,
          faults: [...answerFaults(generated, 202), ...kept.faults],
        }
      }),
  })
