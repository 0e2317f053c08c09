import { randomInt } from "node:crypto"
import * as fc from "fast-check"
import { test } from "vitest"
import { anyCommands } from "../../test/model/commands.ts"
import { openTown, type Promised } from "../../test/model/town.ts"

/** More where there is time: `PORCHLIGHT_MODEL_RUNS=10000`; the same again: `PORCHLIGHT_MODEL_SEED`. */
const numRuns = Number(process.env.PORCHLIGHT_MODEL_RUNS ?? 1000)
const seed = Number(process.env.PORCHLIGHT_MODEL_SEED ?? randomInt(2 ** 31))

test(`whatever visitors, machine, ServiceTitan and operator do, each booking is there once (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(anyCommands, async (commands) => {
      const town = await openTown()
      const promised: Promised = { thanked: new Set() }
      await fc.asyncModelRun(() => ({ model: promised, real: town }), commands)
      await town.comesRight()
      await town.holds(promised)
    }),
    { numRuns, seed },
  )
}, 600_000)
