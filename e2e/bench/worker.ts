import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { WORKER_FOLDER } from "../../server/build-worker.ts"
import { startWorkerd } from "../../server/test/workerd.ts"
import { configOf, SECRETS } from "../harness/site.ts"

export type WorkerMeasured = {
  /** The built script, as it is sent to the platform; the sites go along beside it. */
  gzipBytes: number
  /** From the start of a process to its first 200, in ms: the median, and all of them. */
  startMs: { median: number; each: readonly number[] }
}

export const WORKER_AIMS = { gzipBytes: 120 * 1024, startMs: 100 }

const STARTS = 9

/** Weighs the built Worker, and starts it on a raw workerd a few times, each time anew. */
export const measureWorker = async (): Promise<WorkerMeasured> => {
  const each: number[] = []
  for (let n = 0; n < STARTS; n++) each.push(await timeStart())
  const median = each.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN
  return {
    gzipBytes: gzipSync(readFileSync(join(WORKER_FOLDER, "worker.js")), { level: 9 }).length,
    startMs: { median, each },
  }
}

const timeStart = async (): Promise<number> => {
  const dataFolder = mkdtempSync(join(tmpdir(), "porchlight-bench-"))
  try {
    const config = configOf("http://127.0.0.1:9", ["https://www.acme.example"])
    const started = performance.now()
    const workerd = await startWorkerd({
      dataFolder,
      config,
      env: { ...SECRETS, PORCHLIGHT_SECRET: "of the benchmark" },
    })
    const { ok } = await fetch(`${workerd.url}/v1/sites/acme`)
    const ms = performance.now() - started
    await workerd.kill()
    if (!ok) throw new Error("The Worker did not answer 200.")
    return ms
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
