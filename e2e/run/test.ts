/**
 * The test command: runs every step even after one has failed, so that all is told in one go, and closes with
 * what failed, with the beginning of why, and `N passed, N failed` alone on the last line.
 */
import { constants } from "node:os"
import { STOPS } from "./command.ts"
import { keepInFolderOfRun } from "./own-folder.ts"
import { steps } from "./steps.ts"
import { sum, type Tally, verdict } from "./tally.ts"

keepInFolderOfRun()

/** What the run was ended by. Its step has heard it as well and may clear up; no other is begun. */
let stoppedBy: NodeJS.Signals | undefined
for (const signal of STOPS) {
  process.on(signal, () => {
    stoppedBy = signal
  })
}

const results: { name: string; tally: Tally; seconds: number }[] = []

for (const { name, run } of steps) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const tally = await run()
  if (stoppedBy) {
    console.log(`\nStopped in the middle: ${results.length} of ${steps.length} steps were over.`)
    process.exit(128 + constants.signals[stoppedBy])
  }
  results.push({ name, tally, seconds: (performance.now() - started) / 1000 })
}

console.log("\n── Together")
for (const { name, tally, seconds } of results) {
  console.log(`${tally.failed === 0 ? "✓" : "✗"} ${name}: ${verdict(tally)} (${seconds.toFixed(1)} s)`)
  for (const { name: failed, why } of tally.failures) {
    console.log(`    ✗ ${failed}`)
    if (why) console.log(why.replaceAll(/^/gm, "        "))
  }
}

const total = sum(results.map(({ tally }) => tally))
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`\n${verdict(total)}`)
