import { TAG_NAME } from "../src/element/names.ts"
import { defineElement } from "../src/loader/element.ts"
import { fetchPage } from "../src/loader/page.ts"
import { baseOfServer } from "./server.ts"

export { porchlight } from "./porchlight.ts"
export type {
  Porchlight,
  PorchlightAttributes,
  PorchlightBooking,
  PorchlightCommand,
  PorchlightDetail,
  PorchlightEvent,
  PorchlightEvents,
  PorchlightFailure,
  PorchlightGroup,
  PorchlightValues,
  PorchlightWish,
} from "./types.ts"

/** The base of the first element on the page. */
let first: string | undefined

// On a server there are no elements: what it renders comes alive in the browser.
if (typeof customElements !== "undefined" && !customElements.get(TAG_NAME)) {
  defineElement((host) => {
    // An element that was made for a dialog has no `base`: its server is that of the others.
    if (first && !host.hasAttribute("base")) return first
    const base = baseOfServer(host.getAttribute("base"))
    if (!first) fetchPage(base)
    first ??= base
    return base
  })
}
