import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { LANGUAGES } from "@porchlight/shared/limits"

/** What a visitor's browser may fetch, in brotli bytes, as the tests check: the loader; all until the form can be used; all until the receipt is shown. */
export const AIMS = { loader: 1536, form: 14 * 1024, journey: 22 * 1024 }

/**
 * When a built file is fetched. `first`: before the form can be used. `later`: by every visitor who books, after that.
 * `some`: only on pages or for sites that need it.
 */
type When = "loader" | "first" | "later" | "some"

/** By the file's name without its hash; languages stand apart. `page` is fetched where there is more of ours than a form in sight. */
const FILES: Readonly<Record<string, When>> = {
  widget: "loader",
  form: "first",
  submission: "later",
  page: "some",
  "mix-colors": "some",
  questions: "some",
  prefill: "some",
  faults: "some",
  fallen: "some",
  follow: "some",
  dialog: "some",
  refusal: "some",
  report: "some",
  solve: "some",
  vouch: "some",
  turnstile: "some",
}

/** The same for the texts of one language, by what follows it in the name. */
const WORDS: Readonly<Record<string, When>> = { "": "first", "-after": "later", "-faults": "some" }

/** A file of the build. `language` where it holds the texts of one: of these a visitor fetches one. */
export type BuiltFile = { path: string; bytes: number; when: When; language: string | undefined }

/** What the build weighs, in brotli bytes, in the language that weighs most. */
export type Weights = {
  files: readonly BuiltFile[]
  loader: number
  form: number
  journey: number
}

/**
 * Weighs a built `dist/v1`, each file as it is sent.
 *
 * @throws if it is not known when a file is fetched: it would count for nobody
 */
export const weigh = async (folder: string): Promise<Weights> => {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".js")).toSorted()
  const files = await Promise.all(
    // The loader under its pinned name is the loader again.
    paths
      .filter((path) => !/^widget\..+\.js$/.test(path))
      .map(async (path) => ({ path, bytes: (await stat(join(folder, `${path}.br`))).size, ...placeOf(path) })),
  )
  const loader = heaviest(files, "loader")
  const form = loader + heaviest(files, "first")
  const journey = form + heaviest(files, "later")
  return { files, loader, form, journey }
}

/** `assets/en-after.B8xxJcf3.js` holds a language's texts for later. */
const placeOf = (path: string): Pick<BuiltFile, "when" | "language"> => {
  const name = /([\w-]+)(?:\.[\w-]+)?\.js$/.exec(path)?.[1] ?? path
  const language = LANGUAGES.find((one) => name === one || name.startsWith(`${one}-`))
  const when = language ? WORDS[name.slice(language.length)] : FILES[name]
  if (!when) throw new Error(`${path} is new: say in widget/build/weights.ts when it is fetched.`)
  return { when, language }
}

const heaviest = (files: readonly BuiltFile[], when: When): number => {
  const sum = (language?: string) =>
    files
      .filter((file) => file.when === when && file.language === language)
      .reduce((total, { bytes }) => total + bytes, 0)
  return sum() + Math.max(...LANGUAGES.map(sum))
}
