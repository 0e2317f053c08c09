import { cpSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import manifest from "./package.json" with { type: "json" }
import { openapiDocument } from "./src/openapi.ts"
import { configJsonSchema } from "./src/sites/json-schema.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Builds the server into `dist/`: one file with all that it needs (`node.js`), the widget's build (`public/`), the OpenAPI
 * document, and the configuration's JSON Schema, which is kept beside the sources for editors.
 */
export const buildServer = async (): Promise<void> => {
  await build({
    configFile: false,
    root: at("."),
    logLevel: "warn",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: at("src/node.ts"),
      outDir: at("dist"),
      emptyOutDir: true,
      target: "node22",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "node.js" } },
    },
  })
  cpSync(at("../widget/dist"), at("dist/public"), { recursive: true })
  writeFileSync(at("dist/openapi.json"), JSON.stringify(openapiDocument(manifest.version)))
  writeFileSync(at("porchlight.schema.json"), `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
}

if (import.meta.main) await buildServer()
