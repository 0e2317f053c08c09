import { parseArgs } from "node:util"
import { describeMachine } from "../bench/machine.ts"
import { KINDS } from "./kinds.ts"
import { faultsOf, resultTable } from "./report.ts"
import { overload, type Result } from "./run.ts"

const USAGE = `Overloads the built server in several ways while people book, and counts what becomes of their bookings.

  pnpm overload [--seconds 60] [--only TEXT]

  --seconds  how long people book, each time (60)
  --only     the kinds whose name holds this: ${KINDS.map(({ name }) => name).join("; ")}`

const { values } = parseArgs({
  options: {
    help: { type: "boolean", short: "h", default: false },
    seconds: { type: "string", default: "60" },
    only: { type: "string", default: "" },
  },
})
const seconds = Number(values.seconds)
const kinds = KINDS.filter(({ name }) => name.includes(values.only))

if (values.help || !(Number.isSafeInteger(seconds) && seconds > 0) || kinds.length === 0) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  console.log(`${describeMachine()}\n`)
  const results: Result[] = []
  for (const kind of kinds) {
    const result = await overload(kind, seconds)
    results.push(result)
    console.log(`${result.kind}${result.said && `: ${result.said}`}`)
  }
  console.log(`\n${resultTable(results)}`)
  const faults = results.flatMap(faultsOf)
  for (const fault of faults) console.log(`NOT SOUND: ${fault}.`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
