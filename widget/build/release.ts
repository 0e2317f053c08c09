import { createHash } from "node:crypto"
import { copyFile, readFile, writeFile } from "node:fs/promises"
import type { Chunks } from "./chunks.ts"
import { here } from "./paths.ts"

/** What `/v1/widget.json` says of a release: for snippets, and for loaders of earlier releases, whose own chunks are gone. */
export type Release = Chunks & {
  version: string
  /** The loader under a name that only this release has, relative to the manifest. */
  file: string
  /** Of that file, as a script tag takes it (Subresource Integrity). */
  integrity: string
}

/** Puts the loader under its own hash beside its stable name, and tells which it is. */
export const pinRelease = async (version: string, chunks: Chunks): Promise<Release> => {
  const loader = await readFile(here("dist/v1/widget.js"))
  const hash = (algorithm: string, encoding: "base64" | "base64url") =>
    createHash(algorithm).update(loader).digest(encoding)
  const release: Release = {
    version,
    file: `widget.${hash("sha256", "base64url").slice(0, 12)}.js`,
    integrity: `sha384-${hash("sha384", "base64")}`,
    ...chunks,
  }
  await copyFile(here("dist/v1/widget.js"), here(`dist/v1/${release.file}`))
  await writeFile(here("dist/v1/widget.json"), `${JSON.stringify(release, null, 2)}\n`)
  return release
}
