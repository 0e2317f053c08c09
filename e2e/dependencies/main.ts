/** `pnpm deps`: whose code is here, under which licences, with which known holes, and what of it is handed on. Needs the builds. */
import { writeFileSync } from "node:fs"
import { askForHoles, LEVEL } from "./holes.ts"
import { installed } from "./installed.ts"
import { type Licensed, licenceFaults, type Use } from "./licences.ts"
import { pnpm } from "./pnpm.ts"
import { billOf } from "./sbom.ts"
import { shipped } from "./shipped.ts"

const USAGE = `pnpm deps licences           every package and its licence; fails for one that may not be used so
pnpm deps holes [registry]   ends with 1 for a known vulnerability of ${LEVEL} severity, and with 3 where the registry does not say
pnpm deps sbom [file]        the bill of materials of what is handed on, as CycloneDX`

const table = (use: Use, title: string, packages: readonly Licensed[]): string[] => {
  console.log(`${title}: ${packages.length}`)
  for (const licence of new Set(packages.map((each) => each.licence).toSorted())) {
    const names = packages.filter((each) => each.licence === licence).map(({ name, version }) => `${name} ${version}`)
    console.log(`  ${licence || "no licence"} (${names.length}): ${[...new Set(names)].toSorted().join(", ")}`)
  }
  return licenceFaults(packages, use)
}

const DONE = 0
const FAILED = 1
const MISUSED = 2
const UNKNOWN = 3

/** Fails unless each may be used as it is. */
const licences = (): number => {
  const ours = shipped()
  const isOurs = new Set(ours.map(({ name, version }) => `${name} ${version}`))
  const faults = [
    ...table("shipped", "In what is handed on", ours),
    ...table(
      "tool",
      "At work here alone",
      installed().filter(({ name, version }) => !isOurs.has(`${name} ${version}`)),
    ),
  ]
  for (const fault of faults) console.error(fault)
  return faults.length === 0 ? DONE : FAILED
}

const holes = async (registry?: string): Promise<number> => {
  const { kind, text } = await askForHoles(registry)
  if (kind === "none") console.log(text)
  else console.error(text)
  return { none: DONE, some: FAILED, unknown: UNKNOWN }[kind]
}

const sbom = async (file?: string): Promise<number> => {
  const { code, output, complaints } = await pnpm("sbom", "--sbom-format=cyclonedx", "--sbom-type=application")
  if (code !== 0) throw new Error(`pnpm made no bill of materials.\n${complaints}`)
  const text = `${JSON.stringify(billOf(JSON.parse(output), shipped()), null, 2)}\n`
  if (file) writeFileSync(file, text)
  else process.stdout.write(text)
  return DONE
}

const COMMANDS: Readonly<Record<string, (word?: string) => number | Promise<number>>> = { licences, holes, sbom }

const [name = "", word] = process.argv.slice(2)
const command = COMMANDS[name]
if (name === "--help" || name === "-h") console.log(USAGE)
else if (command) process.exitCode = await command(word)
else {
  console.error(name ? `There is no ${name}.\n\n${USAGE}` : USAGE)
  process.exitCode = MISUSED
}
