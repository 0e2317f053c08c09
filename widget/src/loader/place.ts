import { isInline, TAG_NAME } from "../element/names.ts"
import type { Tag } from "./tag.ts"

/**
 * Puts up what a script tag asks for: the form where the tag stands, or an element for its button or dialog.
 *
 * A tag that was pasted twice, or that comes from a tag manager too, adds nothing, and neither does one on a page that has
 * a form of the site already. Whoever wants a second one places the element itself.
 */
export const placeAtTag = ({ element: tag, address, base }: Tag): void => {
  // There may be tags of two servers.
  const element = Object.assign(elementLike(tag), { base })
  // In the address too, since some tag managers strip attributes that they do not know.
  for (const [name, value] of address.searchParams) say(element, `data-${name}`, value)
  const site = element.getAttribute("site")
  const inline = isInline(element)
  // A router that swaps the body leaves alone what stands behind it. That is no form in the page: a tag for all pages may come
  // before the one at the form's place. There is no body yet for a script in the head that does not wait.
  const around = inline ? document.body : document.documentElement
  // No site's id has a quotation mark in it: the server would not start.
  if (!site || !around || around.querySelector(`${TAG_NAME}[site="${site}"]`)) return
  // Nothing shows in a head, nor in the box that Google Tag Manager puts its own tags into.
  if (inline && !tag.closest('head,[style*="display: none; v"]')) tag.after(element)
  else if (document.readyState !== "loading") around.append(element)
}

/** The custom element with what the `data-*` attributes of `source` say. */
const elementLike = (source: Element) => {
  const element = document.createElement(TAG_NAME)
  for (const { name, value } of source.attributes) say(element, name, value)
  return element
}

/** Makes an attribute of ours of one of the page's, which somebody may have pasted: no handler of events, and nothing that no attribute is called. */
const say = (element: Element, name: string, value: string) => {
  const [, own] = name.split(/^data-(?:porchlight-)?((?!on)[a-z-]+)$/)
  if (own) element.setAttribute(own, value.trim())
}

/** Puts a form into every `<div data-porchlight-site>`: page builders strip tags that they do not know. */
export const placeInMarkers = (): void => {
  for (const marker of document.querySelectorAll("[data-porchlight-site]")) {
    if (!marker.querySelector(TAG_NAME)) marker.append(elementLike(marker))
  }
}
