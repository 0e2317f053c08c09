/** The benchmark command: builds, then prints what Porchlight costs and how much it takes. `pnpm bench accepts` measures only that. */
import { run } from "../run/command.ts"
import { describeMachine } from "../run/machine.ts"
import { keepInOwnFolder } from "../run/own-folder.ts"
import { NAMES, sectionsNamed } from "./sections.ts"

const USAGE = `Builds, and measures what Porchlight costs and how much it takes, beside peers.

  pnpm bench [NAME …]

  NAME  only that: ${NAMES.join(", ")} (all but lighthouse)`

const measureAll = async (names: readonly string[]) => {
  keepInOwnFolder()
  for (const script of ["widget/build.ts", "server/build.ts"]) {
    if ((await run(script, [])) !== 0) throw new Error(`${script} failed: there is nothing to measure.`)
  }
  console.log(`\n${describeMachine()}`)
  for (const { title, measure } of sectionsNamed(names)) {
    console.log(`\n## ${title}\n\n${await measure(console.error)}`)
  }
}

const names = process.argv.slice(2)
const strange = names.filter((name) => !NAMES.includes(name))
if (names.includes("--help") || names.includes("-h")) {
  console.log(USAGE)
} else if (strange.length > 0) {
  console.error(`There is no ${strange.join(", ")}.\n\n${USAGE}`)
  process.exitCode = 2
} else {
  await measureAll(names)
}
