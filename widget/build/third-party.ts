import { globSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { here } from "./paths.ts"

/** A package whose code is in a build, as Vite lists it. */
export type ThirdParty = { name: string; version: string; identifier?: string; text?: string }

/** Points to the notices, as a comment in a script. */
const POINTER = "/*! /v1/third-party.txt */"

/** Has each script that holds code of others name the file with their licences: Rolldown's `postBanner`. */
export const pointer = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => id.includes("/node_modules/")) ? POINTER : ""

const LISTS = "third-party"

/**
 * Has a build list the packages whose code it contains, for {@link writeNotices}.
 *
 * @param build a name that no other build into the same folder has
 */
export const listedAs = (build: string) => ({ license: { fileName: `${LISTS}/${build}.json` } })

/**
 * Writes a file with the licences of all packages whose code is in the files for browsers, as nearly all of them demand.
 * Minified scripts have no room for that. The builds' own lists are removed.
 *
 * @throws if a package has no licence text
 */
export const writeNotices = async (): Promise<void> => {
  const files = ["dist/**", "hosted/dist"].flatMap((folder) => globSync(here(`${folder}/${LISTS}/*.json`)))
  const lists = await Promise.all(
    files.map(async (file): Promise<ThirdParty[]> => JSON.parse(await readFile(file, "utf8"))),
  )
  await writeFile(here("dist/v1/third-party.txt"), noticesOf(lists.flat()))
  for (const folder of new Set(files.map(dirname))) await rm(folder, { recursive: true })
}

const HEAD = "The files of Porchlight for browsers hold code of these packages.\n"

/** The text of that file, each package in it once. */
export const noticesOf = (packages: readonly ThirdParty[]): string => {
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]))
  const notices = [...byName]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([title, { identifier, text }]) => {
      if (!identifier || !text) throw new Error(`${title} comes without its licence.`)
      return `${"=".repeat(72)}\n${title} (${identifier})\n\n${text.trim()}\n`
    })
  return [HEAD, ...notices].join("\n")
}
