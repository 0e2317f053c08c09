import { randomInt } from "node:crypto"
import { keepInOwnFolder } from "../run/own-folder.ts"
import { wordsOf } from "../run/words.ts"
import { fuzz } from "./fuzz.ts"
import { openNodeServer } from "./servers/node.ts"
import type { OpenServer } from "./servers/server.ts"
import { openWorkerdServer } from "./servers/workerd.ts"

const SERVERS: Readonly<Record<string, OpenServer>> = { node: openNodeServer, workerd: openWorkerdServer }

const USAGE = `Sends the built server what strangers might, and looks at every answer.

  pnpm fuzz [--requests 200000] [--runtime ${Object.keys(SERVERS).join("|")}] [--seed N]

  --requests  how many (200000)
  --runtime   on what (node)
  --seed      repeats the requests of an earlier run, which has printed it`

const values = wordsOf(USAGE, {
  help: { type: "boolean", short: "h", default: false },
  requests: { type: "string", default: "200000" },
  runtime: { type: "string", default: "node" },
  seed: { type: "string", default: String(randomInt(2 ** 31)) },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]

const open = SERVERS[values.runtime]

if (values.help || !open || !(Number.isSafeInteger(requests) && requests > 0 && Number.isSafeInteger(seed))) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  keepInOwnFolder()
  console.log(`${requests.toLocaleString("en")} requests on ${values.runtime}, seed ${seed} …\n`)
  const { tally, memory, faults, seconds } = await fuzz(open, requests, seed)
  console.log(`${tally}\n\n${memory} ${seconds.toFixed(0)} s.`)
  for (const fault of faults) console.log(`NOT SOUND: ${fault}.`)
  process.exitCode = tally.hasFaults() || faults.length > 0 ? 1 : 0
}
