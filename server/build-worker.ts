import { globSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where the built Worker lies, and beside it the texts that go along with it. */
export const WORKER_FOLDER = at("dist/worker")

/** What the Worker imports that is no code of its own, by the file that it lies in beside it. */
export const WORKER_TEXTS = { "porchlight:sites": "./sites.txt", "porchlight:openapi": "./openapi.txt" }

const MAIN = "worker.js"

/** The names of the built modules. The runtime takes the first one for the Worker. */
export const workerModules = (): string[] => [MAIN, ...globSync("*.mjs", { cwd: WORKER_FOLDER }).toSorted()]

/** As in `wrangler.jsonc`. From 2026-08-04 on this includes Node's own modules. */
export const COMPATIBILITY_DATE = "2026-10-20"

/**
 * Builds the Worker into `dist/worker/`: a script that is the same for every deployment, beside it what draws the hosted page
 * and is loaded when somebody first asks for one, and the OpenAPI document. The sites come beside it when somebody starts or deploys it; see `site-lines.ts`.
 *
 * @param openapi the OpenAPI document as JSON
 */
export const buildWorker = async (openapi: string): Promise<void> => {
  await build({
    configFile: false,
    root: at("."),
    logLevel: "warn",
    ssr: { noExternal: true, target: "webworker" },
    build: {
      ssr: at("src/cloudflare.ts"),
      outDir: WORKER_FOLDER,
      emptyOutDir: true,
      target: "es2024",
      minify: true,
      license: { fileName: "licenses.md" },
      rolldownOptions: {
        // Whatever else the script exported, the runtime would take for an entry.
        preserveEntrySignatures: "strict",
        external: [/^node:/, /^cloudflare:/, ...Object.keys(WORKER_TEXTS)],
        output: {
          entryFileNames: MAIN,
          chunkFileNames: "[name].mjs",
          codeSplitting: true,
          paths: WORKER_TEXTS,
        },
      },
    },
  })
  writeFileSync(`${WORKER_FOLDER}/openapi.txt`, openapi)
}
