import { inFolder } from "../../harness/folder.ts"
import { answerFaults, generate } from "../../load/generate.ts"
import { openPorchlight } from "../../load/porchlight.ts"
import { startStandIn } from "../../load/stand-in.ts"
import { type Column, table } from "../../run/table.ts"
import type { Run } from "../load/contestant.ts"
import { median, rateOf } from "../load/statistics.ts"
import type { Section } from "../section.ts"

const LATENCIES_MS = [50, 30_000]
const ROUNDS = 3
const CONNECTIONS = 8

/** Until the first calls to the slow one have come back: from then on it is as slow as it gets. */
const WARM_UP_S = 33

const COLUMNS: readonly Column[] = [
  { heading: "ServiceTitan answers after" },
  { heading: "a second", figures: true },
  { heading: "p50 ms", figures: true },
  { heading: "p99 ms", figures: true },
]

/** One run of a server in front of a stand-in of that latency, warmed up. No other one is there meanwhile, which would go on delivering. */
const runWith = (latencyMs: number): Promise<Run> =>
  inFolder(async (folder) => {
    const standIn = await startStandIn(latencyMs)
    const server = await openPorchlight(folder, standIn.url)
    try {
      await generate(server.url, { connections: 1, warmUpSeconds: 0, seconds: WARM_UP_S })
      const generated = await generate(server.url, { connections: CONNECTIONS })
      return { ...generated, faults: answerFaults(generated, 202) }
    } finally {
      await server.crash()
      await standIn.end("SIGKILL")
    }
  })

const row = (latencyMs: number, runs: readonly Run[]): string[] => [
  latencyMs < 1000 ? `${latencyMs} ms` : `${latencyMs / 1000} s`,
  Math.round(rateOf(runs)).toLocaleString("en"),
  median(runs.map(({ latency }) => latency.p50)).toFixed(2),
  median(runs.map(({ latency }) => latency.p99)).toFixed(2),
]

export const slow: Section = {
  name: "slow",
  title: `What a visitor feels of a slow ServiceTitan (${CONNECTIONS} connections, medians of ${ROUNDS} rounds)`,
  measure: async (say) => {
    const contestants = LATENCIES_MS.map((latencyMs) => ({ latencyMs, runs: [] as Run[] }))
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`Round ${round} of ${ROUNDS}, with ${WARM_UP_S} seconds of warming up each …`)
      for (const { latencyMs, runs } of contestants) runs.push(await runWith(latencyMs))
    }
    const faults = new Set(contestants.flatMap(({ runs }) => runs.flatMap((run) => run.faults)))
    return [
      table(
        COLUMNS,
        contestants.map(({ latencyMs, runs }) => row(latencyMs, runs)),
      ),
      ...[...faults].map((fault) => `\nNOT VALID: ${fault}.`),
    ].join("\n")
  },
}
