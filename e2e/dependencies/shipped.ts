import { readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../run/command.ts"
import type { Licensed } from "./licences.ts"

/** What the builds tell of the packages whose code they took in; see `widget/build/third-party.ts` and `server/build.ts`. */
const LISTS = [
  "widget/dist/v1/third-party.txt",
  "widget/npm/dist/LICENSES.md",
  "server/dist/node.licenses.md",
  "server/dist/porchlight.licenses.md",
  "server/dist/worker/licenses.md",
]

/** All packages whose code is in what we hand on, each once, by name. Needs the builds. */
export const shipped = (): Licensed[] => {
  const packages = LISTS.flatMap((file) => {
    const found = readList(readFileSync(join(ROOT, file), "utf8"))
    if (found.length === 0) throw new Error(`${file} names no package.`)
    return found
  })
  const byName = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]))
  return [...byName].toSorted(([one], [other]) => one.localeCompare(other)).map(([, each]) => each)
}

/** `preact 11.2.0 (MIT)` stands over a licence, in Markdown `## preact - 11.2.0 (MIT)`. */
const TITLE = /^(?:## )?(@?[\w./-]+)(?: -)? (\d+\.\d+\.\d+\S*)(?: \((.+)\))?$/gm

/** The packages in such a list. */
export const readList = (text: string): Licensed[] =>
  [...text.matchAll(TITLE)].map(([, name = "", version = "", licence = ""]) => ({ name, version, licence }))
