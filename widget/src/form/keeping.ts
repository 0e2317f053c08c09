import type { ImportAgain, LaterChunks } from "./import-again.ts"

/** Fetches a chunk; with `again`, which a second try passes, that of the newest release. */
export type Later<Chunk> = (again?: ImportAgain) => Promise<Chunk>

/** Fetches a chunk once. Importing it again, though it is there, takes a few turns, and a form that changes its texts would miss a frame. */
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
