import { configOf } from "../../harness/site.ts"
import { openNode } from "../../harness/targets/node.ts"
import type { Contestant } from "./contestant.ts"
import { inFolder } from "./folder.ts"
import { answerFaults, generate, loadOf, ORIGIN } from "./generate.ts"
import { compareWithLedger } from "./kept.ts"

export const PORCHLIGHT = "Porchlight"

/** The built server over an empty ledger, delivering while it accepts. It is killed before its ledger is looked into. */
export const porchlight =
  (serviceTitan: string) =>
  (connections: number): Contestant => ({
    name: PORCHLIGHT,
    atOnce: connections,
    load: loadOf(connections),
    run: () =>
      inFolder(async (folder) => {
        const config = configOf(serviceTitan, [ORIGIN])
        const server = await openNode({ folder, config })
        const generated = await generate(server.url, connections).finally(server.crash)
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
