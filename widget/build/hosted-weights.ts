import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { LANGUAGES } from "@porchlight/shared/limits"

/**
 * What the hosted page may weigh for a visitor, in brotli bytes: without scripts; with scripts, until the form is alive; and until a
 * booking is sent.
 */
export const HOSTED_CEILINGS = { plain: 8 * 1024, alive: 20 * 1024, whole: 26 * 1024 }

/** The built files of a hosted page, in brotli bytes: the texts are those of the language that weighs most. */
export type HostedFiles = { styles: number; script: number; texts: number; secondHalf: number }

/** Chunks that only the visitors of some sites fetch, or only after a certain answer. */
const SOME = ["vouch", "solve", "turnstile", "refusal"]

/**
 * Weighs a built `dist/hosted/assets`, each file as it is sent.
 *
 * @throws where a file is of no kind that is known
 */
export const weighHosted = async (folder: string): Promise<HostedFiles> => {
  const files: HostedFiles = { styles: 0, script: 0, texts: 0, secondHalf: 0 }
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".br"))) {
    const { size } = await stat(join(folder, file))
    const [, name = "", end] = /^([\w-]+)\.[\w-]{6}\.(\w+)\.br$/.exec(file) ?? []
    if (end === "css") files.styles += size
    else if (name === "page") files.script += size
    else if (name === "second-half") files.secondHalf += size
    else if (LANGUAGES.some((language) => language === name)) files.texts = Math.max(files.texts, size)
    else if (!SOME.includes(name)) throw new Error(`Nobody knows when a hosted page fetches ${file}.`)
  }
  return files
}
