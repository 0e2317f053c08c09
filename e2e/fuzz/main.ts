import { randomInt } from "node:crypto"
import { TARGETS, type Target } from "../harness/targets/open.ts"
import { HELP, oneOf, optionsIn, runCommand, whole } from "../run/words.ts"
import { openNodeServer } from "./servers/node.ts"
import type { OpenServer } from "./servers/server.ts"
import { openWorkerdServer } from "./servers/workerd.ts"

const SERVERS: Readonly<Record<Target, OpenServer>> = { node: openNodeServer, workerd: openWorkerdServer }

const USAGE = `Sends the built server what strangers might, and looks at every answer.

  pnpm fuzz [--requests 200000] [--runtime ${TARGETS.join("|")}] [--seed N]

  --requests  how many (200000)
  --runtime   on what (node)
  --seed      repeats the requests of an earlier run, which has printed it`

const read = (words: readonly string[]) => {
  const { help, requests, runtime, seed } = optionsIn(words, {
    help: HELP,
    requests: { type: "string", default: "200000" },
    runtime: { type: "string", default: "node" },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
  })
  if (help) return undefined
  return {
    requests: whole("requests", requests, 1),
    runtime: oneOf("runtime", runtime, TARGETS),
    seed: whole("seed", seed),
  }
}

await runCommand(USAGE, read, async ({ requests, runtime, seed }) => {
  // Not before: to get ready to make every character there is takes a second, for which nobody waits who has mistyped an option.
  const { fuzz } = await import("./fuzz.ts")
  console.log(`${requests.toLocaleString("en")} requests on ${runtime}, seed ${seed} …\n`)
  const { tally, memory, faults, seconds } = await fuzz(SERVERS[runtime], requests, seed)
  console.log(`${tally}\n\n${memory} ${seconds.toFixed(0)} s.`)
  for (const fault of faults) console.log(`NOT SOUND: ${fault}.`)
  return !tally.hasFaults() && faults.length === 0
})
