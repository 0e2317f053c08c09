import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { LANGUAGES } from "@porchlight/shared/limits"
import type { Chunks } from "./chunks.ts"

/** What a visitor's browser may fetch, in brotli bytes, with one language. */
export const AIMS = { loader: 1536, form: 14 * 1024, journey: 22 * 1024 }

/** What only some sites, pages or visitors make a browser fetch. */
const FOR_SOME = ["popup.", "follow.", "asked."]

/** The brotli size of each file and of the journeys that are made of them, as a table for people. */
export const sizeTable = async (folder: string, chunks: Chunks): Promise<string> => {
  // The loader stands there twice, the second time under its own hash.
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name === "widget.js" || /^assets.*\.js$/.test(name))
    .sort()
  const sizes = new Map<string, number>()
  for (const file of files) sizes.set(file, (await stat(join(folder, `${file}.br`))).size)
  const size = (file: string) => sizes.get(file) ?? 0

  /** Of the languages a visitor fetches one; counted is the longest. */
  const longest = (names: string[]) => Math.max(0, ...names.map(size))
  const languages = LANGUAGES.map((language) => chunks[language])
  const texts = files.filter((file) => file.includes("-after."))
  const form = size("widget.js") + size(chunks.form) + longest(languages)
  const first = ["widget.js", chunks.form, ...languages, ...texts]
  const later = files.filter((file) => !first.includes(file) && !FOR_SOME.some((name) => file.includes(`/${name}`)))
  const journey = form + longest(texts) + later.reduce((sum, file) => sum + size(file), 0)

  return [
    ...files.map((file) => row(file, size(file))),
    row("the loader", size("widget.js"), AIMS.loader),
    row("until the form can be used", form, AIMS.form),
    row("the whole journey", journey, AIMS.journey),
  ].join("\n")
}

const row = (name: string, bytes: number, aim?: number) =>
  `${name.padEnd(36)}${bytes.toLocaleString("en").padStart(8)} B brotli${aim ? ` (aim ${aim.toLocaleString("en")})` : ""}`
