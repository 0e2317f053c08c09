import type { Target } from "../harness/targets/open.ts"
import { runCommand } from "../run/words.ts"
import { lateTable } from "./late/late-table.ts"
import { type Options, readOptions, USAGE } from "./options.ts"
import { resultTable } from "./table.ts"
import { nodeTarget } from "./targets/node.ts"
import type { OpenTarget } from "./targets/target.ts"
import { workerdTarget } from "./targets/workerd.ts"
import { type Result, torture } from "./torture.ts"

const RUNTIMES: Readonly<Record<Target, OpenTarget>> = { node: nodeTarget, workerd: workerdTarget }

/** `pnpm torture` needs the built server. It gives whether nothing was lost and nothing doubled. */
const run = async ({ rounds, runtimes, seed }: Options) => {
  const results: Result[] = []
  for (const runtime of runtimes) {
    console.log(`${runtime}: ${rounds} rounds, seed ${seed} …`)
    const result = await torture({ rounds, seed, open: RUNTIMES[runtime] })
    results.push(result)
    for (const reference of result.lost) console.log(`lost: ${reference}`)
    for (const reference of result.doubled) console.log(`doubled: ${reference}`)
  }
  console.log(`\n${resultTable(results)}\n\n${await lateTable(seed)}`)
  return results.every(({ acknowledged, lost, doubled }) => acknowledged > 0 && lost.length + doubled.length === 0)
}

await runCommand(USAGE, readOptions, run)
