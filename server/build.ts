import { cpSync, rmSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { buildWorker } from "./build-worker.ts"
import manifest from "./package.json" with { type: "json" }
import { openapiDocument } from "./src/openapi.ts"
import { configJsonSchema } from "./src/sites/json-schema.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Builds the server into `dist/`: for Node the server (`node.js`) with its ledger's thread (`ledger-thread.js`), and one file with the
 * operator's commands (`porchlight.js`), for Cloudflare the Worker (`worker/`), for both the widget's build (`public/`) and the OpenAPI document;
 * and the configuration's JSON Schema, which is kept beside the sources for editors.
 */
export const buildServer = async (): Promise<void> => {
  rmSync(at("dist"), { recursive: true, force: true })
  await buildForNode("src/node.ts", "node.js")
  await buildForNode("src/ledger/thread/worker.ts", "ledger-thread.js")
  await buildForNode("cli/porchlight.ts", "porchlight.js")
  cpSync(at("../widget/dist"), at("dist/public"), { recursive: true })
  const openapi = JSON.stringify(openapiDocument(manifest.version))
  writeFileSync(at("dist/openapi.json"), openapi)
  await buildWorker(openapi)
  writeFileSync(at("porchlight.schema.json"), `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
}

/** Each in a file of its own, so that one can be taken along without the other. */
const buildForNode = (entry: string, file: string) =>
  build({
    configFile: false,
    root: at("."),
    logLevel: "warn",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: at(entry),
      outDir: at("dist"),
      emptyOutDir: false,
      target: "node22",
      minify: false,
      // Whose code is in it, with their licences: it goes wherever the bundle goes.
      license: { fileName: file.replace(/js$/, "licenses.md") },
      rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
    },
  })

if (import.meta.main) await buildServer()
