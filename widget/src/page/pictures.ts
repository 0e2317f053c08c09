import { within } from "../loader/retry.ts"

/** A slow phone's connection takes as long for a photograph of 200 KB. */
const PATIENCE_MS = 1000

export const isInSight = (element: Element) => element.getBoundingClientRect().top < innerHeight

/**
 * Runs once the pictures in sight have loaded or failed, or after a second.
 *
 * @param gone settles once nobody needs that any more
 */
export const afterPictures = (act: () => unknown, gone: Promise<void>): void => {
  const settled = [...document.images]
    // One without a box is hidden, say in a closed menu: if it is lazy it may never load.
    .filter((image) => image.getClientRects().length > 0 && isInSight(image))
    .map((image) => image.complete || image.decode().catch(() => {}))
  within<unknown>(PATIENCE_MS, Promise.all(settled), gone).then(act, act)
}
