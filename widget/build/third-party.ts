import { globSync } from "node:fs"
import { readFile, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { here } from "./paths.ts"

/** A package that has gone into a build, as Vite tells of it. */
export type ThirdParty = { name: string; version: string; identifier?: string; text?: string }

/** Where a server has the notices, and how a script says so. */
const POINTER = "/*! /v1/third-party.txt */"

/** Has each script that holds code of others name the file with their licences: Rolldown's `postBanner`. */
export const pointer = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => id.includes("/node_modules/")) ? POINTER : ""

const LISTS = "third-party"

/**
 * Has a build tell whose code it took in, for {@link writeNotices}.
 *
 * @param build a name that no other build into the same folder has
 */
export const listedAs = (build: string) => ({ license: { fileName: `${LISTS}/${build}.json` } })

/**
 * Writes whose code is in the files for browsers, each with its licence, which nearly all licences ask of whoever hands
 * their code on. Scripts that are minified have no room for it: it is one file beside them. The builds' own lists go.
 *
 * @throws where a package has no licence to show
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
