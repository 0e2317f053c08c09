import { options, type VNode } from "preact"
import { focusOnArrival } from "../src/form/focus.ts"

/** What gets the focus when it appears, and the box that says why a request was not taken. */
const isNews = ({ ref, props }: VNode<{ class?: string }>) => ref === focusOnArrival || props.class === "notice"

/**
 * Has the page open at its news, without scripts, too: a screen reader begins there, and whoever sees the page has not to look for why
 * it is the same once more, which may stand below all of the form.
 */
options.vnode = (node) => {
  if (isNews(node)) Object.assign(node.props, { autofocus: true, tabindex: -1 })
}
