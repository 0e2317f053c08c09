import type { Context } from "hono"
import { parseAccept } from "hono/utils/accept"

/**
 * Whether a person looks at the answer: it goes to a browser's window, which takes a page. A script, and whatever asks for
 * anything at all, is better served with a problem document.
 */
export const isLookedAt = ({ req }: Context): boolean =>
  (req.header("Sec-Fetch-Mode") ?? "navigate") === "navigate" &&
  parseAccept(req.header("Accept") ?? "").some(({ type, q }) => type === "text/html" && q > 0)
