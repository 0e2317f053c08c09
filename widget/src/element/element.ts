import type { Emit, Transport } from "../contract.ts"
import hostCss from "./host.css?inline"
import { beginLife } from "./life.ts"
import { ATTRIBUTES, TAG_NAME } from "./names.ts"

/** How many forms of each site this page has had: with it a reload finds the same draft for the same form. */
const count = new Map<string, number>()

/** A change of these is a change of looks; a change of any other attribute begins a new life. */
const LOOKS = ["theme", "style", "class"]

/** Keys that a page's own dialogs need to hear: they close them and keep the focus inside. */
const PAGE_KEYS = ["Escape", "Tab"]

/**
 * Defines `<porchlight-booking>`, once.
 *
 * @param baseOf directory of the widget's files for one element, with a slash at its end; without one it stays empty
 */
export const defineElement = (baseOf: (host: HTMLElement) => string | undefined): void => {
  if (customElements.get(TAG_NAME)) return

  class PorchlightBooking extends HTMLElement {
    static readonly observedAttributes = [...ATTRIBUTES, ...LOOKS]

    /** How this form reaches Porchlight. Set before the element is put into the page; by default over HTTP. */
    declare transport?: Transport

    readonly #root = this.attachShadow({ mode: "open" })
    #instance = ""
    #life: ReturnType<typeof beginLife> | undefined

    constructor() {
      super()
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(hostCss)
      this.#root.adoptedStyleSheets = [sheet]
      // A page's keyboard shortcuts are not for what a visitor types here.
      for (const type of ["keydown", "keypress", "keyup"] as const) {
        this.addEventListener(type, (event) => PAGE_KEYS.includes(event.key) || event.stopPropagation())
      }
    }

    connectedCallback() {
      // A microtask later, whoever made the element has had time to set its properties.
      queueMicrotask(() => this.isConnected && this.#begin())
    }

    disconnectedCallback() {
      // An element that is only being moved is in the page again by then, and keeps its form.
      queueMicrotask(() => this.isConnected || this.#end())
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null) {
      if (!this.#life || before === after) return
      if (LOOKS.includes(name)) return this.#life.retheme()
      this.#end()
      this.#begin()
    }

    #begin() {
      const siteId = this.getAttribute("site")
      const base = baseOf(this)
      if (this.#life || !siteId || !base || this.getAttribute("mode") === "none") return
      this.#instance ||= this.id || nextInstance(siteId)
      this.#life = beginLife({
        host: this,
        root: this.#root,
        base,
        siteId,
        instance: this.#instance,
        transport: this.transport,
        emit: this.#emit(siteId, this.#instance),
      })
    }

    #end() {
      this.#life?.end()
      this.#life = undefined
    }

    #emit(site: string, instance: string): Emit {
      return (name, detail) =>
        this.dispatchEvent(
          new CustomEvent(`porchlight:${name}`, {
            bubbles: true,
            composed: true,
            detail: { site, instance, ...detail },
          }),
        )
    }
  }

  customElements.define(TAG_NAME, PorchlightBooking)
}

const nextInstance = (site: string) => {
  const next = (count.get(site) ?? 0) + 1
  count.set(site, next)
  return String(next)
}
