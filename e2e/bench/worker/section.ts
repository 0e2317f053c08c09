import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { WORKER_FOLDER, workerModules } from "../../../server/build-worker.ts"
import { inFolder } from "../../harness/folder.ts"
import { openWorkerd } from "../../harness/targets/workerd.ts"
import { answerFaults, generate } from "../../load/generate.ts"
import { openPorchlight } from "../../load/porchlight.ts"
import { configOfMany } from "../../load/sites.ts"
import { startStandIn } from "../../load/stand-in.ts"
import { type Column, table } from "../../run/table.ts"
import type { Contestant, Run } from "../load/contestant.ts"
import { runInRounds } from "../load/rounds.ts"
import { median, rateOf } from "../load/statistics.ts"
import type { Section } from "../section.ts"

const ROUNDS = 3
const STARTS = 7
const CONNECTIONS = 32

/** As ServiceTitan itself: one that answers at once would be sent so much that it takes the machine. */
const LATENCY_MS = 300

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
    const modules = await readModules()
    const atStart = loadedAtStart(modules)
    const script = weigh(modules, (name) => atStart.has(name))
    const later = weigh(modules, (name) => !atStart.has(name))
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
        `What is loaded at the start: ${script} (aim: 120 KB); what is loaded when it is first needed (the hosted page, QR codes, proofs of work): ${later}. From the start of the process to the first answer of 200: ${median(starts).toFixed(0)} ms.\n`,
        table(COLUMNS, rows),
        ...[...faults].map((fault) => `\nNOT VALID: ${fault}.`),
      ].join("\n")
    } finally {
      await standIn.end("SIGKILL")
    }
  },
}

type Modules = ReadonlyMap<string, Buffer>

const readModules = async (): Promise<Modules> =>
  new Map(
    await Promise.all(workerModules().map(async (name) => [name, await readFile(join(WORKER_FOLDER, name))] as const)),
  )

/** The main module, the first one, and whatever is imported with it; what is imported by a call comes later. */
const loadedAtStart = (modules: Modules): ReadonlySet<string> => {
  const loaded = new Set(workerModules().slice(0, 1))
  for (const name of loaded) {
    for (const [, imported = ""] of String(modules.get(name)).matchAll(/\bfrom\s*"\.\/([\w-]+\.mjs)"/g))
      loaded.add(imported)
  }
  return loaded
}

/** The modules of these names, as they are and compressed. */
const weigh = (modules: Modules, wanted: (name: string) => boolean): string => {
  const weighed = [...modules].filter(([name]) => wanted(name)).map(([, module]) => module)
  const compressed = weighed.reduce((sum, module) => sum + gzipSync(module, { level: 9 }).byteLength, 0)
  return `${inKB(weighed.reduce((sum, module) => sum + module.byteLength, 0))}, ${inKB(compressed)} gzip`
}

const inKB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
