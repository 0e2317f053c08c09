import { stopOnSignals } from "../src/node/stop-signals.ts"
import { explainStart, run } from "../src/node.ts"

/** Porchlight as a process of its own, from its sources, so that a test can end it in any way. */
try {
  const running = await run({ built: { publicFolder: ".", openapi: "{}" } })
  stopOnSignals(running.stop)
} catch (error) {
  console.error(explainStart(error))
  process.exitCode = 1
}
