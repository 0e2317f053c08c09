import { syncBuiltinESMExports } from "node:module"
import timers from "node:timers/promises"
import { isMainThread } from "node:worker_threads"
import { HURRY_VARIABLE, hurry, readHurry } from "./hurry.ts"

/** Loaded before a Node program (`node --import`), which then lives in faster time and knows nothing of it. */
const live = () => {
  const time = readHurry(process.env[HURRY_VARIABLE])
  hurry(time)
  const { setTimeout: sleep } = timers
  Object.assign(timers, {
    setTimeout: (ms: number, ...rest: []) => sleep(ms / time.speed, ...rest),
  })
  syncBuiltinESMExports()
}

// The ledger's thread is told the time.
if (isMainThread) live()
