import { TARGETS, type Target } from "../harness/targets/open.ts"
import { describeMachine } from "../run/machine.ts"
import { HELP, Misuse, oneOf, optionsIn, runCommand, whole } from "../run/words.ts"
import { KINDS } from "./kinds.ts"
import { faultsOf, resultTable } from "./report.ts"
import { overload, type Result } from "./run.ts"
import { openNodeServer } from "./servers/node.ts"
import type { OpenServer } from "./servers/server.ts"
import { openWorkerdServer } from "./servers/workerd.ts"

const SERVERS: Readonly<Record<Target, OpenServer>> = { node: openNodeServer, workerd: openWorkerdServer }

const USAGE = `Overloads the built server in several ways while people book, and counts what becomes of their bookings.

  pnpm overload [--runtime ${TARGETS.join("|")}] [--seconds 60] [--only TEXT]

  --runtime  on what (node)
  --seconds  how long people book, each time (60)
  --only     the kinds whose name holds this: ${KINDS.map(({ name }) => name).join("; ")}`

const read = (words: readonly string[]) => {
  const { help, runtime, seconds, only } = optionsIn(words, {
    help: HELP,
    runtime: { type: "string", default: "node" },
    seconds: { type: "string", default: "60" },
    only: { type: "string", default: "" },
  })
  if (help) return undefined
  const kinds = KINDS.filter(({ name }) => name.includes(only))
  if (kinds.length === 0) throw new Misuse("--only is a part of one of these names.")
  return { kinds, runtime: oneOf("runtime", runtime, TARGETS), seconds: whole("seconds", seconds, 1) }
}

await runCommand(USAGE, read, async ({ kinds, runtime, seconds }) => {
  console.log(`${describeMachine()}\n`)
  const results: Result[] = []
  for (const kind of kinds) {
    const result = await overload(SERVERS[runtime], kind, seconds)
    results.push(result)
    console.log(`${result.kind}${result.said && `: ${result.said}`}`)
  }
  console.log(`\n${resultTable(results)}`)
  const faults = results.flatMap(faultsOf)
  for (const fault of faults) console.log(`NOT SOUND: ${fault}.`)
  return faults.length === 0
})
