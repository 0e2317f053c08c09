import type { Host } from "../contract.ts"
import { TAG_NAME } from "../element/names.ts"
import { importChunk } from "./chunks.ts"
import { placeInMarkers } from "./place.ts"
import { withRetries } from "./retry.ts"
import { stand } from "./stand.ts"

/**
 * Fetches the chunk that answers the page's own scripts, and starts it. Fetched again, it does nothing more.
 *
 * Without it nobody looks after forms out of sight, or draws buttons and dialogs. So if it can't be fetched, each element gets
 * its form, or a link, in its own place, and openers scroll there.
 */
export const fetchPage = (base: string): Promise<void> =>
  withRetries((round) =>
    importChunk(base, "page", round).then(({ start }) => start(base, stand, placeInMarkers)),
  ).catch(() => {
    for (const host of document.querySelectorAll<Host>(TAG_NAME)) {
      if (!host.seat) continue
      stand(host.seat)
      // On the root element: a script can also dispatch a click on the document, whose target is no element. The timer lets the
      // browser follow a link first, which may lead to the top of the page. The seat ends this together with its form.
      document.documentElement.addEventListener(
        "click",
        ({ target }) =>
          (target as Element).closest("[data-porchlight-open]") && setTimeout(() => host.scrollIntoView()),
        host.seat,
      )
    }
  })
