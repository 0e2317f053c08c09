import type { Host, Seat, Transport } from "../contract.ts"
import { isInline, TAG_NAME } from "../element/names.ts"
import { stand } from "./stand.ts"

/**
 * Defines `<porchlight-booking>`. It is thin: it puts up the form where that is needed at once. Where it is not, or only in
 * a dialog, the page's chunk looks after it.
 *
 * @param baseOf gives the directory of the widget's files for an element, with a slash at its end; without one it stays empty
 */
export const defineElement = (baseOf: (host: HTMLElement) => string | undefined): void => {
  class PorchlightBooking extends HTMLElement implements Host {
    /** A change of these begins a form anew. */
    static readonly observedAttributes = ["site", "mode", "lang", "service"]

    declare transport?: Transport
    declare base?: string
    declare seat: Seat | undefined

    readonly #root = this.attachShadow({ mode: "open" })

    connectedCallback() {
      // A microtask later, whoever made the element has had time to set its properties; and one that is only being moved
      // is in the page again, and keeps its form.
      queueMicrotask(() => {
        if (!this.isConnected) this.#leave()
        else if (!this.seat) this.#begin()
      })
    }

    disconnectedCallback() {
      this.connectedCallback()
    }

    attributeChangedCallback(_name: string, before: string | null, after: string | null) {
      if (before === after) return
      this.#leave()
      this.connectedCallback()
    }

    #begin() {
      const siteId = this.getAttribute("site")
      const base = this.base ?? baseOf(this)
      if (!siteId || !base) return
      const end = new AbortController()
      const place = document.createElement("div")
      const seat = { host: this, root: this.#root, base, siteId, place, end, signal: end.signal }
      this.seat = seat
      this.#root.append(place)
      if (!isInline(this)) return
      // Out of sight it waits, and leaves the line to the page's own pictures. That is asked for rather than observed: an
      // observer answers a frame later, and not before the page's styles are there.
      if (this.getBoundingClientRect().top < innerHeight) stand(seat)
      // Keeps its place, so that nothing in sight jumps when it comes, or can't.
      place.style.minHeight = "min(1480px,100vh)"
    }

    #leave() {
      this.seat?.end.abort()
      this.seat = undefined
      this.#root.replaceChildren()
    }
  }

  customElements.define(TAG_NAME, PorchlightBooking)
}
