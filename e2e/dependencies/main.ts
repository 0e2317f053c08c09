/** `pnpm deps`: whose code is here, under which licences, with which known holes, and what of it is handed on. Needs the builds. */
import { writeFileSync } from "node:fs"
import { LEVEL, verdictOf } from "./holes.ts"
import { installed } from "./installed.ts"
import { type Licensed, licenceFaults, type Use } from "./licences.ts"
import { pnpm } from "./pnpm.ts"
import { billOf } from "./sbom.ts"
import { shipped } from "./shipped.ts"

const USAGE = `pnpm deps licences      every package and its licence; fails for one that may not be used so
pnpm deps holes         fails for a known vulnerability of ${LEVEL} severity, and where the registry tells of none at all
pnpm deps sbom [file]   the bill of materials of what is handed on, as CycloneDX`

const table = (use: Use, title: string, packages: readonly Licensed[]): string[] => {
  console.log(`${title}: ${packages.length}`)
  for (const licence of new Set(packages.map((each) => each.licence).toSorted())) {
    const names = packages.filter((each) => each.licence === licence).map(({ name, version }) => `${name} ${version}`)
    console.log(`  ${licence || "no licence"} (${names.length}): ${[...new Set(names)].toSorted().join(", ")}`)
  }
  return licenceFaults(packages, use)
}

/** @returns whether each may be used as it is */
const licences = (): boolean => {
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
  return faults.length === 0
}

/** @returns whether it is known that there is none */
const holes = async (): Promise<boolean> => {
  const { kind, text } = verdictOf(await pnpm("audit", `--audit-level=${LEVEL}`))
  if (kind === "none") console.log(text)
  else console.error(text)
  return kind === "none"
}

const sbom = async (file?: string): Promise<boolean> => {
  const { code, output, complaints } = await pnpm("sbom", "--sbom-format=cyclonedx", "--sbom-type=application")
  if (code !== 0) throw new Error(`pnpm made no bill of materials.\n${complaints}`)
  const text = `${JSON.stringify(billOf(JSON.parse(output), shipped()), null, 2)}\n`
  if (file) writeFileSync(file, text)
  else process.stdout.write(text)
  return true
}

const COMMANDS: Readonly<Record<string, (file?: string) => boolean | Promise<boolean>>> = { licences, holes, sbom }

const [name = "", file] = process.argv.slice(2)
const command = COMMANDS[name]
if (command) process.exitCode = (await command(file)) ? 0 : 1
else {
  console.error(USAGE)
  process.exitCode = 2
}
