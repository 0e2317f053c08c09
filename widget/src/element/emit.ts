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
    // It belongs to the page and may be anything. An error in it must not keep the form from being sent.
    try {
      window.dataLayer ??= []
      window.dataLayer.push({
        event: `porchlight_${name}`,
        porchlight: detail,
        // Analytics and ad platforms count two reports with the same id once.
        ...("reference" in more && { event_id: more.reference }),
      })
    } catch (fault) {
      console.warn(fault)
    }
  }
