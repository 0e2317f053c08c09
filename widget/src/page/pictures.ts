import { within } from "../loader/retry.ts"

/** On a slow phone's line that is a photograph of 200 KB. */
const PATIENCE_MS = 1000

export const isInSight = (element: Element) => element.getBoundingClientRect().top < innerHeight

/**
 * Runs once the pictures in sight are there, or have failed; or once they have kept everybody waiting for a second.
 *
 * @param gone comes once nobody needs that any more
 */
export const afterPictures = (act: () => unknown, gone: Promise<void>): void => {
  const settled = [...document.images]
    // One without a box is hidden, in a menu that is closed: where it is lazy it may never come.
    .filter((image) => image.getClientRects().length > 0 && isInSight(image))
    .map((image) => image.complete || image.decode().catch(() => {}))
  within<unknown>(PATIENCE_MS, Promise.all(settled), gone).then(act, act)
}
