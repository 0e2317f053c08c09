import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { WORKER_FOLDER, workerModules } from "../../../server/build-worker.ts"
import { openWorkerd } from "../../harness/targets/workerd.ts"
import type { Contestant, Run } from "../load/contestant.ts"
import { inFolder } from "../load/folder.ts"
import { answerFaults, generate } from "../load/generate.ts"
import { openPorchlight } from "../load/porchlight.ts"
import { runInRounds } from "../load/rounds.ts"
import { configOfMany } from "../load/sites.ts"
import { startStandIn } from "../load/stand-in.ts"
import { median, rateOf } from "../load/statistics.ts"
import type { Section } from "../section.ts"
import { type Column, table } from "../table.ts"

const ROUNDS = 3
const STARTS = 7
const CONNECTIONS = 32

/** As ServiceTitan itself: one that answers at once would be sent so much that it takes the machine. */
const LATENCY_MS = 300
/** Loaded when somebody first asks for a hosted page. */
const LATER = "render.mjs"

const COLUMNS: readonly Column[] = [
  { heading: "runtime" },
  { heading: "sites", figures: true },
  { heading: "a second", figures: true },
  { heading: "p50 ms", figures: true },
  { heading: "p99 ms", figures: true },
]

type Open = (folder: string) => Promise<{ url: string; crash(): Promise<void> }>

const contestant = (name: string, sites: number, open: Open): Contestant => ({
  name,
  atOnce: sites,
  load: String(sites),
  run: (): Promise<Run> =>
    inFolder(async (folder) => {
      const server = await open(folder)
      const generated = await generate(server.url, { connections: CONNECTIONS, sites }).finally(server.crash)
      return { ...generated, faults: answerFaults(generated, 202) }
    }),
})

/** From the start of the process until the first answer of 200, in ms. */
const firstAnswer = (serviceTitan: string): Promise<number> =>
  inFolder(async (folder) => {
    const startedAt = performance.now()
    const server = await openWorkerd({ folder, config: configOfMany(serviceTitan, 1) })
    try {
      const { status } = await fetch(`${server.url}/healthz`)
      if (status !== 200) throw new Error(`The Worker's first answer was ${status}.`)
      return performance.now() - startedAt
    } finally {
      await server.crash()
    }
  })

export const worker: Section = {
  name: "worker",
  title: `The Worker on this machine's workerd (${CONNECTIONS} connections, medians of ${ROUNDS} rounds)`,
  measure: async (say) => {
    const [script, later] = await Promise.all([weigh((name) => name !== LATER), weigh((name) => name === LATER)])
    const standIn = await startStandIn(LATENCY_MS)
    try {
      const starts: number[] = []
      for (let start = 0; start < STARTS; start += 1) starts.push(await firstAnswer(standIn.url))
      const contestants = [1, 100].flatMap((sites) => [
        contestant("Node", sites, (folder) => openPorchlight(folder, standIn.url, { sites })),
        contestant("workerd", sites, (folder) => openWorkerd({ folder, config: configOfMany(standIn.url, sites) })),
      ])
      const measured = await runInRounds(contestants, ROUNDS, say)
      const rows = measured.map(({ name, load, runs }) => [
        name,
        load,
        Math.round(rateOf(runs)).toLocaleString("en"),
        median(runs.map(({ latency }) => latency.p50)).toFixed(2),
        median(runs.map(({ latency }) => latency.p99)).toFixed(2),
      ])
      const faults = new Set(
        measured.flatMap(({ name, runs }) => runs.flatMap((run) => run.faults.map((f) => `${name}: ${f}`))),
      )
      return [
        `The script: ${script}; what draws the hosted page, loaded with the first of them: ${later}. From the start of the process to the first answer of 200: ${median(starts).toFixed(0)} ms.\n`,
        table(COLUMNS, rows),
        ...[...faults].map((fault) => `\nNOT VALID: ${fault}.`),
      ].join("\n")
    } finally {
      await standIn.end("SIGKILL")
    }
  },
}

/** The modules of these names, as they are and compressed. */
const weigh = async (wanted: (name: string) => boolean): Promise<string> => {
  const modules = await Promise.all(
    workerModules()
      .filter(wanted)
      .map((name) => readFile(join(WORKER_FOLDER, name))),
  )
  const compressed = modules.reduce((sum, module) => sum + gzipSync(module, { level: 9 }).byteLength, 0)
  return `${inKB(modules.reduce((sum, module) => sum + module.byteLength, 0))}, ${inKB(compressed)} gzip`
}

const inKB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
