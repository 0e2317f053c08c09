import { acceptedSchema } from "@porchlight/shared"
import * as fc from "fast-check"
import { CANARIES } from "../harness/canaries.ts"
import { inFolder } from "../harness/folder.ts"
import { faultOf, repeats } from "./judge.ts"
import { bytes } from "./make/bytes.ts"
import { bookings, forms, operators, routes, type Town, visitors } from "./make/requests.ts"
import { createGun } from "./send.ts"
import type { Memory, OpenServer } from "./servers/server.ts"
import type { Shot } from "./shot.ts"
import { createTally, type Tally } from "./tally.ts"

const AT_ONCE = 32
const BATCH = 500

/** The share of requests that is only there to warm up, until everything is compiled and cached. */
const WARM_UP = 0.2

/**
 * How much more memory may be in use after a run than after its warm-up, in bytes. 200,000 requests that leave 50 bytes each
 * are found.
 */
const MAX_GROWTH = 8 * 1024 * 1024

/** The same where only the whole process can be measured, garbage included. It finds 1 KB that each of 200,000 requests leaves. */
const MAX_RESIDENT_GROWTH = 256 * 1024 * 1024

export type Result = { tally: Tally; memory: string; faults: string[]; seconds: number }

/** Everything that is sent, each kind with its share. */
const shots = (town: Town): fc.Arbitrary<Shot> =>
  fc.oneof(
    { weight: 40, arbitrary: bookings(town) },
    { weight: 25, arbitrary: routes(town) },
    { weight: 12, arbitrary: operators(town) },
    { weight: 8, arbitrary: forms(town) },
    { weight: 10, arbitrary: bytes(town) },
    { weight: 5, arbitrary: visitors(town) },
  )

/**
 * Sends requests to the built server, many at once, and judges every answer.
 *
 * @param seed the same gives the same requests, in the same order
 */
export const fuzz = (open: OpenServer, requests: number, seed: number): Promise<Result> =>
  inFolder(async (folder) => {
    const started = performance.now()
    const server = await open(folder)
    const gun = createGun(server.url, AT_ONCE)
    const tally = createTally()
    const acknowledged = new Set<string>()
    const secrets = Object.values(CANARIES)
    const arbitrary = shots(server.town)

    const fire = async (shot: Shot) => {
      const first = await gun.fire(shot)
      // As the widget does, under the same key: a connection may close just as something is sent over it (RFC 9112, 9.3.1).
      const outcome = shot.kind === "visitor" && first.status === "closed" ? await gun.fire(shot) : first
      tally.add(shot, outcome, faultOf(shot, outcome, secrets, server.isByRuntime))
      if (shot.kind === "bytes" || outcome.status !== 202) return
      const accepted = acceptedSchema.safeParse(JSON.parse(outcome.body))
      if (accepted.success) acknowledged.add(accepted.data.reference)
    }
    const fireUntil = async (count: number) => {
      while (tally.count() < count) {
        const numRuns = Math.min(BATCH, count - tally.count())
        await inParallel(fc.sample(arbitrary, { numRuns, seed: seed + tally.count() }), fire)
      }
    }

    await fireUntil(Math.ceil(requests * WARM_UP))
    const before = await server.memory()
    await fireUntil(requests)
    const after = await server.memory()
    gun.close()

    const written = server.written()
    const kept = server.references()
    const lost = [...acknowledged].filter((reference) => !kept.has(reference)).length
    const code = await server.close()
    return {
      tally,
      seconds: (performance.now() - started) / 1000,
      memory: `${memoryIn(before, after)}. ${acknowledged.size.toLocaleString("en")} bookings acknowledged, ${lost} of them lost.`,
      faults: [
        ...growthFaults(before, after),
        ...(acknowledged.size === 0 ? ["no booking was taken"] : []),
        ...(lost > 0 ? [`${lost} acknowledged bookings are not in the ledger`] : []),
        ...(repeats(written) ? ["the log repeats what was typed"] : []),
        ...(secrets.some((secret) => written.includes(secret)) ? ["the log holds a secret"] : []),
        ...server.failures().map((line) => `the log tells of a failure of ours: ${JSON.stringify(line)}`),
        ...(code === 0 ? [] : [`the server ended with ${code}`]),
      ],
    }
  })

const memoryIn = (before: Memory, after: Memory): string => {
  const resident = `resident ${inMB(before.rss)} and ${inMB(after.rss)} MB`
  if (before.heapUsed === undefined || after.heapUsed === undefined)
    return `After the warm-up and at the end, ${resident}`
  return `Heap in use after the warm-up ${inMB(before.heapUsed)} MB, at the end ${inMB(after.heapUsed)} MB (${resident})`
}

const growthFaults = (before: Memory, after: Memory): string[] => {
  const heap = (after.heapUsed ?? 0) - (before.heapUsed ?? 0)
  const resident = after.heapUsed === undefined ? after.rss - before.rss : 0
  return [
    ...(heap > MAX_GROWTH ? [`the heap has grown by ${inMB(heap)} MB`] : []),
    ...(resident > MAX_RESIDENT_GROWTH ? [`the process has grown by ${inMB(resident)} MB`] : []),
  ]
}

const inParallel = async (shots: readonly Shot[], fire: (shot: Shot) => Promise<void>) => {
  const queue = shots.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const shot of queue) await fire(shot)
    }),
  )
}

const inMB = (size: number) => (size / 1024 / 1024).toFixed(1)
