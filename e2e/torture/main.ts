import { keepInOwnFolder } from "../run/own-folder.ts"
import { lateTable } from "./late/late-table.ts"
import { Misuse, type Options, type Runtime, readOptions, USAGE } from "./options.ts"
import { resultTable } from "./table.ts"
import { nodeTarget } from "./targets/node.ts"
import type { OpenTarget } from "./targets/target.ts"
import { workerdTarget } from "./targets/workerd.ts"
import { type Result, torture } from "./torture.ts"

const TARGETS: Record<Runtime, OpenTarget> = { node: nodeTarget, workerd: workerdTarget }

/** @returns whether nothing was lost and nothing doubled */
const run = async ({ rounds, runtimes, seed }: Options) => {
  const results: Result[] = []
  for (const runtime of runtimes) {
    console.log(`${runtime}: ${rounds} rounds, seed ${seed} …`)
    const result = await torture({ rounds, seed, open: TARGETS[runtime] })
    results.push(result)
    for (const reference of result.lost) console.log(`lost: ${reference}`)
    for (const reference of result.doubled) console.log(`doubled: ${reference}`)
  }
  console.log(`\n${resultTable(results)}\n\n${await lateTable(seed)}`)
  return results.every(({ acknowledged, lost, doubled }) => acknowledged > 0 && lost.length + doubled.length === 0)
}

/**
 * `pnpm torture`: needs the built server.
 *
 * @returns the exit code: 1 where anything was lost or doubled, 2 where the command was called wrongly
 */
const main = async (args: readonly string[]): Promise<number> => {
  try {
    const options = readOptions(args)
    if (options) return (await run(options)) ? 0 : 1
    console.log(USAGE)
    return 0
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    return 2
  }
}

keepInOwnFolder()
process.exitCode = await main(process.argv.slice(2))
