import { randomInt } from "node:crypto"
import { parseArgs } from "node:util"
import { fuzz } from "./fuzz.ts"

const USAGE = `Sends the built server what strangers might, and looks at every answer.

  pnpm fuzz [--requests 200000] [--seed N]

  --requests  how many (200000)
  --seed      repeats the requests of an earlier run, which has printed it`

const { values } = parseArgs({
  options: {
    help: { type: "boolean", short: "h", default: false },
    requests: { type: "string", default: "200000" },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
  },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]

if (values.help || !(Number.isSafeInteger(requests) && requests > 0 && Number.isSafeInteger(seed))) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  console.log(`${requests.toLocaleString("en")} requests, seed ${seed} …\n`)
  const { tally, memory, faults, seconds } = await fuzz(requests, seed)
  console.log(`${tally}\n\n${memory} ${seconds.toFixed(0)} s.`)
  for (const fault of faults) console.log(`NOT SOUND: ${fault}.`)
  process.exitCode = tally.hasFaults() || faults.length > 0 ? 1 : 0
}
