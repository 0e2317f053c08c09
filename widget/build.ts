import { rm } from "node:fs/promises"
import { build } from "vite"
import { buildChunks } from "./build/chunks.ts"
import { compressAll } from "./build/compress.ts"
import { buildHosted } from "./build/hosted.ts"
import { buildLoader } from "./build/loader.ts"
import { here } from "./build/paths.ts"
import { pinRelease } from "./build/release.ts"
import { sizeTable } from "./build/sizes.ts"
import { writeNotices } from "./build/third-party.ts"
import manifest from "./package.json" with { type: "json" }

/**
 * Builds what a visitor's browser fetches into `dist/v1`: the loader under its stable name, and everything else under
 * names that change with their content. The loader comes last, since it holds the others' names. The pages of our own
 * stand beside it.
 */
export const buildWidget = async (): Promise<void> => {
  await rm(here("dist"), { recursive: true, force: true })
  const chunks = await buildChunks()
  await buildLoader(chunks)
  await pinRelease(manifest.version, chunks)
  for (const pages of ["preview", "deliveries"])
    await build({ configFile: here(`${pages}/vite.config.ts`), logLevel: "warn" })
  await buildHosted()
  await writeNotices()
  await compressAll(here("dist"))
  console.log(await sizeTable(here("dist/v1")))
}

if (import.meta.main) await buildWidget()
