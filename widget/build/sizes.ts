import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Chunks } from "./chunks.ts"

/** What a visitor's browser may fetch until the form can be used, and over the whole journey, in brotli bytes. */
export const AIMS = { form: 14 * 1024, journey: 22 * 1024 }

/** The brotli size of each file and of the journeys that are made of them, as a table for people. */
export const sizeTable = async (folder: string, chunks: Chunks): Promise<string> => {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".js")).sort()
  const sizes = new Map<string, number>()
  for (const file of files) sizes.set(file, (await stat(join(folder, `${file}.br`))).size)
  const size = (file: string) => sizes.get(file) ?? 0

  /** Of the languages a visitor fetches one; counted is the longest. */
  const longest = (names: string[]) => Math.max(0, ...names.map(size))
  const first = Object.values(chunks)
  const later = files.filter((file) => file !== "widget.js" && !first.includes(file))
  const texts = later.filter((file) => file.includes("-after."))
  const colors = later.filter((file) => file.includes("own-colors."))
  const form = size("widget.js") + size(chunks.form) + longest(first.filter((file) => file !== chunks.form))
  const code = later.filter((file) => !texts.includes(file) && !colors.includes(file))
  const journey = form + code.reduce((sum, file) => sum + size(file), 0) + longest(texts)

  return [
    ...files.map((file) => row(file, size(file))),
    row("until the form can be used", form, AIMS.form),
    row("the whole journey", journey, AIMS.journey),
    row("more, if it has its own colours", longest(colors)),
  ].join("\n")
}

const row = (name: string, bytes: number, aim?: number) =>
  `${name.padEnd(36)}${bytes.toLocaleString("en").padStart(8)} B brotli${aim ? ` (aim ${aim.toLocaleString("en")})` : ""}`
