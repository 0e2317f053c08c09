import type { Finding } from "./findings.ts"
import type { Surroundings } from "./surroundings.ts"
import { type FoundTag, isCopy, isFrameOfPage, isFrameWithTag, namesWidget, placesIn } from "./tags.ts"

/**
 * Why no tag works on a page.
 *
 * @param unseen tags of ours inside `<noscript>`, where no browser runs them
 */
export const whyNone = (page: Document, unseen: readonly FoundTag[], { server }: Surroundings): Finding[] => {
  const scripts = [...page.querySelectorAll("script")]
  const frames = [...page.querySelectorAll("iframe")]
  const mistyped = scripts.find(
    (script) => isCopy(script) && script.getAttribute("src")?.trim().startsWith(`${server}/`),
  )
  if (unseen.length > 0) return [{ kind: "tag_in_noscript" }]
  if (mistyped) return [{ kind: "wrong_address", written: mistyped.getAttribute("src") ?? "", server }]
  if (scripts.some(isCopy)) return [{ kind: "copied", server }]
  if (frames.some(isFrameWithTag)) return [{ kind: "tag_in_frame" }]
  if (frames.some((frame) => isFrameOfPage(frame, server))) return [{ kind: "page_in_frame" }]
  if (isRead(page)) return [{ kind: "tag_as_text" }]
  if (hasComment(page)) return [{ kind: "tag_in_comment" }]
  if (placesIn(page).length > 0 || page.querySelector("[data-porchlight-open]")) return [{ kind: "no_script", server }]
  const manager = scripts.some(
    ({ src, text }) => src.includes("googletagmanager.com/gtm") || text.includes("gtm.start"),
  )
  const script = scripts.some(({ text }) => namesWidget(text))
  return [{ kind: "no_tag", bringer: script ? "script" : manager ? "manager" : undefined }]
}

const hasComment = (page: Document) => someNode(page, NodeFilter.SHOW_COMMENT, () => true)

/** Whether the tag can be read on the page: what a script says is for the browser alone. */
const isRead = (page: Document) =>
  someNode(page, NodeFilter.SHOW_TEXT, ({ parentElement }) => !parentElement?.matches("script, style"))

/** Whether a node of that kind names the widget, and is one that counts. */
const someNode = (page: Document, kind: number, counts: (node: Node) => boolean) => {
  const nodes = page.createTreeWalker(page, kind)
  while (nodes.nextNode()) if (namesWidget(nodes.currentNode.nodeValue) && counts(nodes.currentNode)) return true
  return false
}
