import { createHash } from "node:crypto"
import { LANGUAGES, type Language } from "@porchlight/shared/limits"
import { build, type InlineConfig } from "vite"
import manifest from "../package.json" with { type: "json" }
import { here, TARGETS } from "./paths.ts"
import { buildLeanPreact, inPlaceOfPreact } from "./preact/lean.ts"
import { listedAs, pointer } from "./third-party.ts"
import { tighter } from "./tighter.ts"
import { whole } from "./whole.ts"

/** Where each chunk that is asked for by its address has been put, relative to the loader. */
export type Chunks = Record<
  | "form"
  | "submission"
  | "agree"
  | "questions"
  | "prefill"
  | "vouch"
  | "page"
  | "popup"
  | "faults"
  | Language
  | `${Language}-after`
  | `${Language}-faults`,
  string
>

/**
 * Builds each chunk, and what it fetches later by itself, as modules with hashed names. What two chunks have in common each
 * of them brings along, so that a button never waits for a form.
 */
export const buildChunks = async (): Promise<Chunks> => {
  // Not under the name of its room: blockers of advertisements take what is called a popup for one.
  const dialog = await buildModules({ dialog: here("src/popup/main.ts") })
  const preact = await buildLeanPreact("empty")
  const build = async (wishes: Wishes) => {
    const made: Wishes["made"] = new Map()
    const form = await buildModules(FORM, { ...wishes, made, preact })
    const page = await buildModules(
      { page: here("src/page/main.ts") },
      { ...wishes, made, known: { PORCHLIGHT_POPUP: dialog("dialog") } },
    )
    return { form, page }
  }
  const draft = await build({ write: false })
  const { form, page } = await build({ hash: hashOf([draft.form("form"), draft.page("page")]) })
  const texts = LANGUAGES.flatMap((language) => [language, `${language}-after`, `${language}-faults`] as const)
  return {
    form: form("form"),
    submission: form("submission"),
    agree: form("agree"),
    questions: form("questions"),
    prefill: form("prefill"),
    faults: form("faults"),
    vouch: form("vouch"),
    page: page("page"),
    popup: dialog("dialog"),
    ...(Object.fromEntries(texts.map((name) => [name, form(name)])) as Record<(typeof texts)[number], string>),
  }
}

/** They name each other, so that the form's own hash changes with any of its languages. */
const FORM = {
  form: here("src/mount.tsx"),
  ...Object.fromEntries(LANGUAGES.map((language) => [language, here(`src/messages/${language}.ts`)])),
}

/**
 * One hash for all that a form may fetch: a loader of 1.5 KB has no room for five, and each of them is some bytes wherever it
 * stands. In small letters and digits, which cost the fewest there: with others the sizes would hang on chance.
 */
const hashOf = (files: readonly string[]) => {
  const digest = createHash("sha256").update(files.join()).digest("hex")
  return BigInt(`0x${digest}`).toString(36).slice(-5)
}

/**
 * Has V8 compile all of a file while it comes, beside the page's own thread (https://v8.dev/blog/explicit-compile-hints). Nearly
 * all of the form runs as soon as it is there: compiled one function after the other, a third of that time went into it.
 */
const WHOLE_AT_ONCE = "//# allFunctionsCalledOnLoad"

const banner = (chunk: { name: string; moduleIds: readonly string[] }) =>
  chunk.name === "form" ? `${pointer(chunk)}\n${WHOLE_AT_ONCE}` : pointer(chunk)

type Wishes = {
  /** The module in the place of Preact, for what draws with it. */
  preact?: string
  /** What the code is told of the other chunks. */
  known?: Record<string, string>
  /** In the files' names; each one's own where nothing is said. */
  hash?: string | undefined
  /** What was made under which name: a file that two builds make has to be the same in both, or one of them would get the other's. */
  made?: Map<string, string>
  write?: boolean
}

/**
 * @returns a function that gives the file of an entry, or of what an entry fetches later
 */
const buildModules = async (
  entry: Record<string, string>,
  { known = {}, preact, hash = "[hash:6]", made = new Map(), write = true }: Wishes = {},
): Promise<(name: string) => string> => {
  const told = { ...known, PORCHLIGHT_VERSION: manifest.version }
  const config: InlineConfig = {
    configFile: false,
    root: here("."),
    base: "./",
    publicDir: false,
    logLevel: "warn",
    plugins: [
      preact !== undefined && inPlaceOfPreact(preact),
      whole("./follow.ts"),
      whole("../check/report.ts"),
      tighter,
    ],
    define: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, JSON.stringify(value)])),
    // As calls of Preact's own `h`: the newer transform would bring a second way to make a node.
    oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
    build: {
      write,
      outDir: here("dist/v1"),
      emptyOutDir: false,
      target: TARGETS,
      ...listedAs(Object.keys(entry).join("-")),
      // As a library: as an app, Vite would put its preloading of CSS into each chunk, which has none to preload.
      lib: { entry, formats: ["es"] },
      rolldownOptions: {
        // Terser takes its time, as it is known to.
        checks: { bundlerTimings: false },
        optimization: { inlineConst: { mode: "all", pass: 2 } },
        transform: { inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] } },
        // What two entries share stays in the form's own: one file less to wait for.
        preserveEntrySignatures: "allow-extension",
        output: {
          minify: false,
          comments: false,
          postBanner: banner,
          entryFileNames: `assets/[name].${hash}.js`,
          chunkFileNames: `assets/[name].${hash}.js`,
        },
      },
    },
  }
  const output = [await build(config)].flat()[0]
  if (!output || !("output" in output)) throw new Error("Vite built something else than one output.")
  for (const file of output.output) {
    if (file.type !== "chunk") continue
    if ((made.get(file.fileName) ?? file.code) !== file.code)
      throw new Error(`Two builds made another ${file.fileName}.`)
    made.set(file.fileName, file.code)
  }
  return (name) => {
    const chunk = output.output.find(
      (file) => file.type === "chunk" && (file.isEntry || file.isDynamicEntry) && file.name === name,
    )
    if (!chunk) throw new Error(`The build made no chunk for ${name}.`)
    return chunk.fileName
  }
}
