import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress } from "node:zlib"
import { build } from "vite"
import { TARGETS } from "../../../widget/build/paths.ts"
import type { PagePeer } from "./contestants.ts"

/** A file as it is sent: compressed once, with brotli at its best. */
export type Served = { type: string; br: Uint8Array }

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
}

/** Makes a file ready to be sent. */
export const served = async (type: string, content: string | Uint8Array): Promise<Served> => ({
  type,
  br: await promisify(brotliCompress)(content),
})

/** Builds a peer's page for the browsers that ours is built for, and gives its files by their paths. */
export const buildPage = async ({ folder, answers = {} }: PagePeer): Promise<Map<string, Served>> => {
  const root = join(import.meta.dirname, folder)
  const built = await build({
    configFile: false,
    root,
    base: `/${folder}/`,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: TARGETS,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      // SurveyJS would take it along only because other pages of these tests have it.
      rolldownOptions: { external: ["jquery"] },
    },
  })
  const output = [built].flat()[0]
  if (!output || !("output" in output)) throw new Error("Vite built something else than one output.")
  const files = new Map<string, Served>()
  for (const file of output.output) {
    const type = TYPES[file.fileName.split(".").at(-1) ?? ""] ?? "application/octet-stream"
    const path = file.fileName === "index.html" ? `/${folder}/` : `/${folder}/${file.fileName}`
    files.set(path, await served(type, file.type === "chunk" ? file.code : file.source))
  }
  for (const [path, answer] of Object.entries(answers)) {
    files.set(`/${folder}/${path}`, await served("application/json", JSON.stringify(answer)))
  }
  return files
}
