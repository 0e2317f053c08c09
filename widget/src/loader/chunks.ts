import type { Language } from "@porchlight/shared/limits"
import type { FormChunk, MessagesChunk, PageChunk } from "../contract.ts"

export type Chunks = { form: FormChunk; page: PageChunk } & Record<Language, MessagesChunk>

/** The hash in the names of the chunks, one for all of them: put in by the build. */
declare const PORCHLIGHT_HASH: string

/**
 * Imports a chunk.
 *
 * From the second try on it is the newest release's: a page or a cached loader from before a deploy asks for files that the
 * deploy has removed. Its address is a new one each time, since a browser may remember that a module failed.
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
