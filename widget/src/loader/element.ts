import type { Host, Seat, Transport } from "../contract.ts"
import { isInline, TAG_NAME } from "../element/names.ts"
import { stand } from "./stand.ts"

/**
 * Defines `<porchlight-booking>`. It is thin: it puts up the form where that is needed at once. Where it is not, or only in
 * a dialog, the page's chunk looks after it.
 *
 * @param baseOf gives the directory of the widget's files for an element, with a slash at its end; without one it stays empty
 */
export const defineElement = (baseOf: (host: HTMLElement) => string | undefined): void =>
  customElements.define(
    TAG_NAME,
    class extends HTMLElement implements Host {
      /** A change of these begins a form anew. */
      static get observedAttributes() {
        return ["site", "mode", "lang", "service"]
      }

      declare transport?: Transport
      declare base?: string
      declare seat: Seat | undefined

      connectedCallback() {
        // A microtask later, whoever made the element has had time to set its properties; and one that is only being moved
        // is in the page again, and keeps its form.
        queueMicrotask(() => {
          if (!this.isConnected) leave(this)
          else if (!this.seat) begin(this, this.base || baseOf(this))
        })
      }

      disconnectedCallback() {
        this.connectedCallback()
      }

      attributeChangedCallback(_name: string, before: string | null, after: string | null) {
        if (before !== after) leave(this)
        this.connectedCallback()
      }
    },
  )

const leave = (host: Host) => {
  if (!host.seat) return
  host.seat.abort()
  host.seat.root.textContent = ""
  host.seat = undefined
}

const begin = (host: Host, base: string | undefined) => {
  const siteId = host.getAttribute("site")
  if (!siteId || !base) return
  const root = host.shadowRoot || host.attachShadow({ mode: "open" })
  const place = document.createElement("div")
  host.seat = Object.assign(new AbortController(), { host, root, base, siteId, place })
  root.append(place)
  if (!isInline(host)) return
  // Out of sight it waits, and leaves the line to the page's own pictures. That is asked for rather than observed: an
  // observer answers a frame later, and not before the page's styles are there.
  if (host.getBoundingClientRect().top < innerHeight) stand(host.seat)
  // Keeps its place, so that nothing in sight jumps when it comes, or can't.
  place.style.minHeight = "min(1480px,100vh)"
}
