import { isInline, TAG_NAME } from "../element/names.ts"
import type { Tag } from "./tag.ts"

/**
 * Puts up what a script tag asks for: the form where the tag stands, or an element for its button or dialog.
 *
 * A tag that was pasted twice, or that a tag manager adds as well, adds nothing; nor does a tag on a page that already has
 * a form of the site. Whoever wants a second form places the element itself.
 */
export const placeAtTag = ({ element: tag, address, base }: Tag): void => {
  // The page may have tags of two servers.
  const element = Object.assign(elementLike(tag), { base })
  // In the address too, since some tag managers strip attributes that they do not know.
  for (const [name, value] of address.searchParams) say(element, `data-${name}`, value)
  const site = element.getAttribute("site")
  const inline = isInline(element)
  // A button or a dialog goes behind the body, where a router that swaps the body leaves it alone. It does not count as a form in
  // the page: a tag for all pages may come before the one at the form's place. A script in the head may run before there is a body.
  const around = inline ? document.body : document.documentElement
  // A site's id has no quotation mark: the server would not start with one.
  if (!site || !around || around.querySelector(`${TAG_NAME}[site="${site}"]`)) return
  // Nothing is shown in the head, nor in the hidden box that Google Tag Manager puts tags into.
  if (inline && !tag.closest('head,[style*="display: none; v"]')) tag.after(element)
  else if (document.readyState !== "loading") around.append(element)
}

/** The custom element with what the `data-*` attributes of `source` say. */
const elementLike = (source: Element) => {
  const element = document.createElement(TAG_NAME)
  for (const { value, name } of source.attributes) say(element, name, value)
  return element
}

/** Copies an attribute that the page has set, which may be anything: never as an event handler, nor under a name that attributes cannot have. */
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
