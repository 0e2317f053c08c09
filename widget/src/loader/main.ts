import { defineElement } from "../element/element.ts"
import { placeAtTag, placeInMarkers } from "./place.ts"
import { baseOf, findTag } from "./tag.ts"

/** The first stage: small, without a framework, and run once for each tag on the page. */
const tag = findTag(document)

if (tag) {
  const base = baseOf(tag)
  defineElement(() => base)
  if (tag.dataset.site) whenReady(() => placeAtTag(tag, document), document.head?.contains(tag))
  whenReady(() => placeInMarkers(document))
} else {
  console.warn("Porchlight: no script tag for /v1/widget.js")
}

/** Runs at once; and, if the page is still being read, again when all of it is there. */
function whenReady(run: () => void, onlyThen = false) {
  if (document.readyState !== "loading") return run()
  if (!onlyThen) run()
  document.addEventListener("DOMContentLoaded", run, { once: true })
}
