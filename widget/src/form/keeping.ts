import type { ImportAgain, LaterChunks } from "./import-again.ts"

/** Fetches a chunk, at a second try the newest release's. */
export type Later<Chunk> = (again?: ImportAgain) => Promise<Chunk>

/** Remembers a chunk: to import again what is there already takes a few turns, and a form that takes other texts would miss a frame. */
export const keeping = <Name extends keyof LaterChunks>(
  name: Name,
  fetchChunk: () => Promise<LaterChunks[Name]>,
): Later<LaterChunks[Name]> => {
  let here: LaterChunks[Name] | undefined
  return async (again) => {
    here ??= await (again ? again(name) : fetchChunk())
    return here
  }
}
