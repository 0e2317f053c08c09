import type { Language } from "@porchlight/shared/limits"
import type { FormChunk, MessagesChunk, PageChunk } from "../contract.ts"

export type Chunks = { form: FormChunk; page: PageChunk } & Record<Language, MessagesChunk>

/** Addresses of the chunks, relative to the loader's directory: put in by the build, which knows their hashes. */
declare const PORCHLIGHT_CHUNKS: Record<keyof Chunks, string>

/**
 * Imports a chunk.
 *
 * At a second try it is the newest release's. A page that was open, or a loader that was kept, before a deploy asks for
 * files that the deploy has taken away. A browser may also remember that a module failed: asked for under another address,
 * it is fetched again.
 *
 * @param base directory of the loader's own address, with a slash at its end
 * @param round 0 for the first try
 */
export const importChunk = async <Name extends keyof Chunks>(
  base: string,
  name: Name,
  round: number,
): Promise<Chunks[Name]> => {
  const files = round ? await (await fetch(`${base}widget.json`)).json() : PORCHLIGHT_CHUNKS
  return import(/* @vite-ignore */ base + files[name] + (round ? `?${round}` : ""))
}
