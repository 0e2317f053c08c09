import type { Emit, Seat } from "../contract.ts"
import { instanceOf } from "./instance.ts"

/**
 * Tells the page what happens in one of its forms: as an event that bubbles out of it, and, where the element says
 * `datalayer`, to whatever reads `window.dataLayer`. Never anything of what was typed.
 */
export const emitFrom =
  (seat: Seat): Emit =>
  (name, more) => {
    const { host, siteId } = seat
    const detail = { site: siteId, instance: instanceOf(seat), ...more }
    host.dispatchEvent(new CustomEvent(`porchlight:${name}`, { bubbles: true, composed: true, detail }))
    if (!host.hasAttribute("datalayer")) return
    // It is the page's own, and may be anything at all: were its fault ours, nobody could send the form.
    try {
      window.dataLayer ??= []
      window.dataLayer.push({
        event: `porchlight_${name}`,
        porchlight: detail,
        // Analytics and advertisers count two reports with one id once.
        ...("reference" in more && { event_id: more.reference }),
      })
    } catch (fault) {
      console.warn(fault)
    }
  }
