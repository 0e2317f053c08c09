/** The benchmark command: builds, then prints what Porchlight costs a visitor's line, and how fast it takes bookings. */
import { run } from "../run/command.ts"
import { measureAccepts, ROUNDS } from "./accepts/measure.ts"
import { reportAccepts } from "./accepts/report.ts"
import { measureBytes } from "./bytes/measure.ts"
import { reportBytes } from "./bytes/report.ts"
import { describeMachine } from "./machine.ts"

for (const script of ["widget/build.ts", "server/build.ts"]) {
  if ((await run(script, [])) !== 0) throw new Error(`${script} failed: there is nothing to measure.`)
}

const machine = describeMachine()
const bytes = reportBytes(await measureBytes())
const accepts = reportAccepts(await measureAccepts(console.log))

console.log(`\n${machine}`)
console.log(`\nBytes over the line, for one visitor who books\n\n${bytes}`)
console.log(`\nBookings taken, with delivery on (medians of ${ROUNDS} runs)\n\n${accepts}`)
