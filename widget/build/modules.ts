import manifest from "../package.json" with { type: "json" }
import { COMMON, DRAWING, JSX, outputOf } from "./bundle.ts"
import { here, TARGETS } from "./paths.ts"
import { inPlaceOfPreact } from "./preact/lean.ts"
import { listedAs, pointer } from "./third-party.ts"
import { tighter } from "./tighter.ts"
import { whole } from "./whole.ts"

/**
 * Has V8 compile the whole file while it loads, off the main thread (https://v8.dev/blog/explicit-compile-hints). Nearly all of the
 * form runs as soon as it is there, and compiling its functions one by one took a third of that time.
 */
const WHOLE_AT_ONCE = "//# allFunctionsCalledOnLoad"

const banner = (chunk: { name: string; moduleIds: readonly string[] }) =>
  chunk.name === "form" ? `${pointer(chunk)}\n${WHOLE_AT_ONCE}` : pointer(chunk)

export type Wishes = {
  /** The module to use in place of Preact, for chunks that draw with it. */
  preact?: string
  /** Constants that tell the code about other chunks. */
  known?: Record<string, string>
  /** The hash in all file names; by default each file has its own. */
  hash?: string | undefined
  /** The code of each file made so far, by name. A file that two builds make has to be the same in both, since one overwrites the other. */
  made?: Map<string, string>
  write?: boolean
}

/**
 * Builds some entries, and what they fetch later by themselves, as modules with hashed names in `dist/v1`.
 *
 * @returns a function that gives the file of an entry, or of what an entry fetches later
 */
export const buildModules = async (
  entry: Record<string, string>,
  { known = {}, preact, hash = "[hash:6]", made = new Map(), write = true }: Wishes = {},
): Promise<(name: string) => string> => {
  const told = { ...known, PORCHLIGHT_VERSION: manifest.version }
  const output = await outputOf({
    ...COMMON,
    ...JSX,
    base: "./",
    plugins: [
      preact !== undefined && inPlaceOfPreact(preact),
      whole("./follow.ts"),
      whole("../check/report.ts"),
      tighter,
    ],
    define: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write,
      outDir: here("dist/v1"),
      emptyOutDir: false,
      target: TARGETS,
      ...listedAs(Object.keys(entry).join("-")),
      // As a library: as an app, Vite would put its preloading of CSS into each chunk, which has none to preload.
      lib: { entry, formats: ["es"] },
      rolldownOptions: {
        ...DRAWING,
        output: {
          minify: false,
          comments: false,
          postBanner: banner,
          entryFileNames: `assets/[name].${hash}.js`,
          chunkFileNames: `assets/[name].${hash}.js`,
        },
      },
    },
  })
  for (const file of output) {
    if (file.type !== "chunk") continue
    if ((made.get(file.fileName) ?? file.code) !== file.code)
      throw new Error(`Two builds made another ${file.fileName}.`)
    made.set(file.fileName, file.code)
  }
  return (name) => {
    const chunk = output.find(
      (file) => file.type === "chunk" && (file.isEntry || file.isDynamicEntry) && file.name === name,
    )
    if (!chunk) throw new Error(`The build made no chunk for ${name}.`)
    return chunk.fileName
  }
}
