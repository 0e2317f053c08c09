import type { Seat } from "../contract.ts"
import { TAG_NAME } from "../element/names.ts"
import { defineElement } from "./element.ts"
import { fetchPage } from "./page.ts"
import { placeAtTag, placeInMarkers } from "./place.ts"
import { findTags } from "./tag.ts"

/**
 * The first stage: small, without a framework, and run once for each tag on the page.
 *
 * It is written for browsers of 2019: one that is too old for the form still gets as far as a link to the hosted page.
 */
const [tag] = findTags()

/** Puts up whatever the tags and the marked boxes ask for, if it is not there yet. */
const place = () => {
  placeInMarkers()
  findTags().forEach(placeAtTag)
}

if (tag) {
  if (!customElements.get(TAG_NAME)) defineElement(() => tag.base)
  place()
  addEventListener("DOMContentLoaded", place)
  queueMicrotask(async () => {
    // A form in sight comes first, unless the page has asked for something already, or an opener stands above it. If the page has
    // nothing else of ours, the page's chunk is not fetched at all.
    const first: Seat | undefined = Object(
      !window.Porchlight && document.querySelector(`[data-porchlight-open],${TAG_NAME}`),
    ).seat
    if (first) {
      await first.coming
      if (first.alone) await first.alone()
    }
    fetchPage(tag.base)
  })
} else console.warn("No Porchlight tag")
