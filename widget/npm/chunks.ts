import type { Chunks, importChunk as fetchChunk } from "../src/loader/chunks.ts"

/**
 * In the package the chunks are not fetched from a Porchlight server but imported, so that the site's own bundler splits
 * them off, names them and serves them with everything else.
 */
const CHUNKS: { [Name in keyof Chunks]: () => Promise<Chunks[Name]> } = {
  form: () => import("../src/mount.tsx"),
  page: () => import("../src/page/main.ts"),
  en: () => import("../src/messages/en.ts"),
  es: () => import("../src/messages/es.ts"),
  fr: () => import("../src/messages/fr.ts"),
}

/** Takes the place of the loader's own in the package. */
export const importChunk: typeof fetchChunk = (_base, name) => CHUNKS[name]()
