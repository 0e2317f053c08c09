import type { Language } from "@porchlight/shared/limits"
import type { FormChunk, MessagesChunk, PageChunk } from "../contract.ts"

export type Chunks = { form: FormChunk; page: PageChunk } & Record<Language, MessagesChunk>

/** The hash in the names of the chunks, one for all of them: put in by the build. */
declare const PORCHLIGHT_HASH: string

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
  const file = round
    ? `${(await fetch(`${base}widget.json`).then((answer) => answer.json()))[name]}?${round}`
    : `assets/${name}.${PORCHLIGHT_HASH}.js`
  return import(/* @vite-ignore */ base + file)
}
