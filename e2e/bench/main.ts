/** The benchmark command: builds, then prints what Porchlight costs and how much it takes. `pnpm bench accepts` measures only that. */
import { run } from "../run/command.ts"
import { keepInOwnFolder } from "../run/own-folder.ts"
import { describeMachine } from "./machine.ts"
import { sectionsNamed } from "./sections.ts"

const sections = sectionsNamed(process.argv.slice(2))

keepInOwnFolder()
for (const script of ["widget/build.ts", "server/build.ts"]) {
  if ((await run(script, [])) !== 0) throw new Error(`${script} failed: there is nothing to measure.`)
}

console.log(`\n${describeMachine()}`)
for (const { title, measure } of sections) console.log(`\n## ${title}\n\n${await measure(console.error)}`)
