import { pathToFileURL } from "node:url"
import { inFolder } from "../../harness/folder.ts"
import { openNode } from "../../harness/targets/node.ts"
import type { Contestant } from "./contestant.ts"
import { answerFaults, generate, loadOf } from "./generate.ts"
import { compareWithLedger } from "./kept.ts"
import { configOfMany } from "./sites.ts"

export const PORCHLIGHT = "Porchlight"

/** The built server, which believes the generator's many addresses. */
export const openPorchlight = (
  folder: string,
  serviceTitan: string,
  { sites = 1, preload = [] }: { sites?: number; preload?: readonly string[] } = {},
) =>
  openNode({
    folder,
    config: configOfMany(serviceTitan, sites),
    env: {
      PORCHLIGHT_TRUSTED_PROXIES: "127.0.0.1",
      ...(preload.length > 0 && { NODE_OPTIONS: preload.map((file) => `--import=${pathToFileURL(file)}`).join(" ") }),
    },
  })

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
