import type { Host } from "../contract.ts"
import { TAG_NAME } from "../element/names.ts"
import { importChunk } from "./chunks.ts"
import { placeInMarkers } from "./place.ts"
import { withRetries } from "./retry.ts"
import { stand } from "./stand.ts"

/**
 * Fetches the chunk that answers to the page's own scripts. From then on it is at work, however often it is fetched.
 *
 * Where it can't be had, nobody looks after forms out of sight, nor draws buttons and dialogs: then every form stands where
 * its element does, or a link in its place, and openers lead there.
 */
export const fetchPage = (base: string): Promise<void> =>
  withRetries((round) =>
    importChunk(base, "page", round).then(({ start }) => start(base, stand, placeInMarkers)),
  ).catch(() => {
    for (const host of document.querySelectorAll<Host>(TAG_NAME)) {
      if (!host.seat) continue
      stand(host.seat)
      // On the page's own element: what a script clicks on the document itself is no element, and not heard here. After what
      // the browser makes of a link, which may lead to the top of the page; and while this form is there.
      document.documentElement.addEventListener(
        "click",
        ({ target }) =>
          (target as Element).closest("[data-porchlight-open]") && setTimeout(() => host.scrollIntoView()),
        host.seat,
      )
    }
  })
