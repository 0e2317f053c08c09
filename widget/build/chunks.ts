import { LANGUAGES, type Language } from "@porchlight/shared/limits"
import { build, type InlineConfig } from "vite"
import { here, TARGETS } from "./paths.ts"
import { whole } from "./whole.ts"

/** Where each chunk that the loader asks for has been put, relative to the loader. */
export type Chunks = Record<"form" | Language, string>

const ENTRIES: Record<keyof Chunks, string> = {
  form: here("src/mount.tsx"),
  en: here("src/messages/en.ts"),
  es: here("src/messages/es.ts"),
  fr: here("src/messages/fr.ts"),
}

/** Builds the form, each language, and what the form itself fetches later, as modules with hashed names. */
export const buildChunks = async (): Promise<Chunks> => {
  const config: InlineConfig = {
    configFile: false,
    root: here("."),
    base: "./",
    publicDir: false,
    logLevel: "warn",
    plugins: [whole("./follow.ts")],
    // As calls of Preact's own `h`: the newer transform would bring a second way to make a node.
    oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } },
    build: {
      outDir: here("dist/v1"),
      emptyOutDir: false,
      target: TARGETS,
      // As a library: as an app, Vite would put its preloading of CSS into each chunk, which has none to preload.
      lib: { entry: ENTRIES, formats: ["es"] },
      rolldownOptions: {
        transform: { inject: { h: ["preact", "h"], Fragment: ["preact", "Fragment"] } },
        // What two chunks share stays in the form's own: one file less to wait for.
        preserveEntrySignatures: "allow-extension",
        output: {
          minify: true,
          comments: false,
          entryFileNames: "assets/[name].[hash].js",
          chunkFileNames: "assets/[name].[hash].js",
        },
      },
    },
  }
  const output = [await build(config)].flat()[0]
  if (!output || !("output" in output)) throw new Error("Vite built something else than one output.")
  const fileOf = (name: keyof Chunks) => {
    const chunk = output.output.find((file) => file.type === "chunk" && file.isEntry && file.name === name)
    if (!chunk) throw new Error(`The build made no chunk for ${name}.`)
    return chunk.fileName
  }
  const languages = LANGUAGES.map((language) => [language, fileOf(language)] as const)
  return { form: fileOf("form"), ...(Object.fromEntries(languages) as Record<Language, string>) }
}
