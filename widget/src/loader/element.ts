import type { Host, Seat, Transport } from "../contract.ts"
import { isInline, OBSERVED, TAG_NAME } from "../element/names.ts"
import { stand } from "./stand.ts"

/**
 * Defines `<porchlight-booking>`. It is thin: it puts up a form that is needed at once. All other forms, and those in dialogs,
 * are left to the page's chunk.
 *
 * @param baseOf gives the directory of the widget's files for an element, with a slash at its end; without one the element stays empty
 */
export const defineElement = (baseOf: (host: HTMLElement) => string | undefined): void =>
  customElements.define(
    TAG_NAME,
    Object.assign(
      class extends HTMLElement implements Host {
        declare transport?: Transport
        declare base?: string
        declare seat: Seat | null | undefined

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
          this.connectedCallback()
          // Vue and Svelte bring a page to life with an empty attribute where there was none, which changes nothing.
          if ((before || after) && before !== after) leave(this)
        }
      },
      { observedAttributes: OBSERVED },
    ),
  )

const leave = (host: Host) => {
  if (!host.seat) return
  host.seat.abort()
  host.seat.root.textContent = ""
  host.seat = null
}

const begin = (host: Host, base: string | undefined) => {
  const siteId = host.getAttribute("site")
  if (!siteId || !base) return
  const root = host.shadowRoot || host.attachShadow({ mode: "open" })
  const place = document.createElement("div")
  host.seat = Object.assign(new AbortController(), { host, base, siteId, place, root })
  root.append(place)
  if (!isInline(host)) return
  // A form that is out of sight, or beside pictures that are still loading, lets the page load first, and is left to the page's
  // chunk. This is measured rather than observed: an observer answers a frame later, and not before the page's styles are there.
  const awaited = [...document.images, host].find(
    (element) => element.getBoundingClientRect().y < innerHeight && !(element as HTMLImageElement).complete,
  )
  if (awaited === host) stand(host.seat)
  // Keeps its place, so that nothing in sight jumps when it comes, or can't.
  place.style = "min-height:min(1480px,100vh)"
}
