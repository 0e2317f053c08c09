import { createHash } from "node:crypto"
import { copyFile, readFile, writeFile } from "node:fs/promises"
import { LANGUAGES, type Language } from "@porchlight/shared/limits"
import type { Chunks } from "./chunks.ts"
import { here } from "./paths.ts"

/** A file of this release alone. */
type Pinned = {
  /** Relative to the manifest. */
  file: string
  /** As a tag takes it (Subresource Integrity). */
  integrity: string
}

/**
 * What `/v1/widget.json` says of a release: for snippets, and for loaders of earlier releases, whose own chunks are gone.
 * `file` is the loader, under a name that only this release has.
 */
type Release = Chunks &
  Pinned & {
    version: string
    /** What a form in sight fetches besides its site, so that a page can preload it. */
    ahead: Record<"form" | Language, Pinned>
  }

/** Puts a copy of the loader under a hashed name beside the stable one, and writes the release's manifest. */
export const pinRelease = async (version: string, chunks: Chunks): Promise<void> => {
  const loader = await readFile(here("dist/v1/widget.js"))
  const name = createHash("sha256").update(loader).digest("base64url").slice(0, 12)
  const file = `widget.${name}.js`
  await copyFile(here("dist/v1/widget.js"), here(`dist/v1/${file}`))
  const ahead = await Promise.all(
    (["form", ...LANGUAGES] as const).map(async (chunk) => [chunk, await pinned(chunks[chunk])] as const),
  )
  const release: Release = {
    version,
    ...(await pinned(file)),
    ...chunks,
    ahead: Object.fromEntries(ahead) as Release["ahead"],
  }
  await writeFile(here("dist/v1/widget.json"), `${JSON.stringify(release, null, 2)}\n`)
}

const pinned = async (file: string): Promise<Pinned> => {
  const content = await readFile(here(`dist/v1/${file}`))
  return { file, integrity: `sha384-${createHash("sha384").update(content).digest("base64")}` }
}
