import { importChunk } from "./chunks.ts"
import { placeInMarkers } from "./place.ts"
import { withRetries } from "./retry.ts"
import { stand } from "./stand.ts"

/** Fetches the chunk that answers to the page's own scripts. From then on it is at work, however often it is fetched. */
export const fetchPage = (base: string): Promise<void> =>
  withRetries(async (round) => (await importChunk(base, "page", round)).start({ base, stand, placeInMarkers })).catch(
    console.warn,
  )
