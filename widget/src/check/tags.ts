import { TAG_NAME } from "../element/names.ts"

/** The address that every tag points to, wherever a plugin has parked it. */
const WIDGET_FILE = /^(|\S*\/)v1\/widget[.\w-]*\.js/

/** A script tag of ours as it stands in a page that may not run here. */
export type FoundTag = {
  element: HTMLScriptElement
  /** The attribute that holds the address: `src`, unless something took it out of there. */
  attribute: string
  /** As it is written. */
  written: string
  /** Undefined for a relative one on a page whose own address is not known. */
  address: URL | undefined
}

/** Every script tag of ours. */
export const tagsIn = (page: Document, base: URL | undefined): FoundTag[] =>
  [...page.querySelectorAll("script")].flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) =>
      WIDGET_FILE.test(value.trim())
        ? { element, attribute: name, written: value, address: toUrl(value.trim(), base) }
        : [],
    ),
  )

const toUrl = (address: string, base: URL | undefined) => {
  const whole = address.startsWith("//") ? `${base?.protocol ?? "https:"}${address}` : address
  return URL.canParse(whole, base?.href) ? new URL(whole, base?.href) : undefined
}

/** What a word processor or an editor makes of straight quotes, and what stays of those that were escaped once too often. */
const QUOTES = /^["'`“”„‟″«»‘’‚‛′]|["'`“”„‟″«»‘’‚‛′]$/

/** An attribute of an element as it is written, if its quotes are none. */
export const wronglyQuoted = ({ attributes }: Element): string | undefined => {
  const wrong = [...attributes].find(({ value }) => QUOTES.test(value))
  return wrong && `${wrong.name}=${wrong.value}`
}

/** Also within an address that holds a whole page. */
const WITHIN = /(?:\/|%2f)v1(?:\/|%2f)widget[.\w-]*\.js/i

/** Whether a text, such as that of a script, names the widget's file. */
export const namesWidget = (text: string | null): boolean => text !== null && WITHIN.test(text)

/** Whether a frame's page is written into this one, with a tag of ours in it. */
export const isFrameWithTag = (frame: HTMLIFrameElement): boolean =>
  namesWidget(frame.getAttribute("srcdoc")) || namesWidget(frame.getAttribute("src"))

/** Whether a frame is to show a page of the server itself. */
export const isFrameOfPage = (frame: HTMLIFrameElement, server: string): boolean =>
  frame.getAttribute("src")?.trim().startsWith(`${server}/book/`) ?? false

/** What a script that was not closed has swallowed: one with an address has no text of its own. */
export const isUnclosed = ({ element }: FoundTag): boolean => /<\/?[a-z]/i.test(element.text)

/** What a tag says under a name, in its address or as an attribute. */
export const saidBy = ({ element, address }: FoundTag, name: string): string | undefined =>
  address?.searchParams.get(name) ??
  element.getAttribute(`data-${name}`) ??
  element.getAttribute(`data-porchlight-${name}`) ??
  undefined

/** Boxes and elements that were put into the page by hand, with the site of each. */
export const placesIn = (page: Document): { site: string; element: Element }[] =>
  [...page.querySelectorAll(`[data-porchlight-site],${TAG_NAME}[site]`)]
    // The widget puts its element into a box.
    .filter((element) => !element.parentElement?.closest("[data-porchlight-site]"))
    .map((element) => ({
      element,
      site: element.getAttribute("data-porchlight-site") ?? element.getAttribute("site") ?? "",
    }))

/** Whether a script looks like a copy of ours, under an address from which it cannot work. */
export const isCopy = (script: HTMLScriptElement): boolean => {
  const address = script.getAttribute("src")
  if (address === null) return script.text.includes("No Porchlight tag")
  return !WIDGET_FILE.test(address) && /porchlight|\/widget[.\w-]*\.js/i.test(address) && script.matches("[data-site]")
}
