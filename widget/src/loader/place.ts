import { ATTRIBUTES, TAG_NAME } from "../element/names.ts"
import { takeTag } from "./tag.ts"

/** Puts the form where the script tag stands, if the tag names a site and does not say `data-mode="none"`. */
export const placeAtTag = (tag: HTMLScriptElement, page: Document): void => {
  const { site, mode } = tag.dataset
  if (!site || mode === "none" || !takeTag(tag)) return
  const element = elementLike(tag, page)
  element.setAttribute("site", site)
  // Nothing shows in a head: there the form comes last on the page.
  if (page.head?.contains(tag)) page.body.append(element)
  else tag.after(element)
}

/** Puts a form into every `<div data-porchlight-site>`: page builders strip tags that they do not know. */
export const placeInMarkers = (page: Document): void => {
  for (const marker of page.querySelectorAll<HTMLElement>("[data-porchlight-site]")) {
    if (!takeTag(marker)) continue
    const element = elementLike(marker, page)
    element.setAttribute("site", marker.dataset.porchlightSite ?? "")
    marker.append(element)
  }
}

/** The custom element with what the `data-*` attributes of `source` say. */
const elementLike = (source: HTMLElement, page: Document) => {
  const element = page.createElement(TAG_NAME)
  for (const name of ATTRIBUTES) {
    const value = source.dataset[name]
    if (value) element.setAttribute(name, value)
  }
  return element
}
