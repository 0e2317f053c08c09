import { describeMachine } from "../bench/machine.ts"
import { keepInOwnFolder } from "../run/own-folder.ts"
import { wordsOf } from "../run/words.ts"
import { KINDS } from "./kinds.ts"
import { faultsOf, resultTable } from "./report.ts"
import { overload, type Result } from "./run.ts"
import { openNodeServer } from "./servers/node.ts"
import type { OpenServer } from "./servers/server.ts"
import { openWorkerdServer } from "./servers/workerd.ts"

const SERVERS: Readonly<Record<string, OpenServer>> = { node: openNodeServer, workerd: openWorkerdServer }

const USAGE = `Overloads the built server in several ways while people book, and counts what becomes of their bookings.

  pnpm overload [--runtime ${Object.keys(SERVERS).join("|")}] [--seconds 60] [--only TEXT]

  --runtime  on what (node)
  --seconds  how long people book, each time (60)
  --only     the kinds whose name holds this: ${KINDS.map(({ name }) => name).join("; ")}`

const values = wordsOf(USAGE, {
  help: { type: "boolean", short: "h", default: false },
  runtime: { type: "string", default: "node" },
  seconds: { type: "string", default: "60" },
  only: { type: "string", default: "" },
})
const seconds = Number(values.seconds)
const open = SERVERS[values.runtime]
const kinds = KINDS.filter(({ name }) => name.includes(values.only))

if (values.help || !open || !(Number.isSafeInteger(seconds) && seconds > 0) || kinds.length === 0) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  keepInOwnFolder()
  console.log(`${describeMachine()}\n`)
  const results: Result[] = []
  for (const kind of kinds) {
    const result = await overload(open, kind, seconds)
    results.push(result)
    console.log(`${result.kind}${result.said && `: ${result.said}`}`)
  }
  console.log(`\n${resultTable(results)}`)
  const faults = results.flatMap(faultsOf)
  for (const fault of faults) console.log(`NOT SOUND: ${fault}.`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
