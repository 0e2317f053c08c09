import type { Drawn } from "@porchlight/hosted"
import { LANGUAGES, PROBLEMS, type ProblemCode } from "@porchlight/shared"
import type { Context } from "hono"
import type { Site } from "../../../sites/site.ts"
import type { HostedEnv } from "../env.ts"
import { languageFor } from "../language.ts"
import { type RefusalPage, refusalPage } from "./page.ts"

/** Gives the styles of a site's pages. */
export type StylesOf = (site: Site) => Promise<Pick<Drawn, "stylesheet" | "styles">>

/**
 * Answers with the problem in words, and its own status.
 *
 * @param stylesOf where it fails, the page has our own styles
 */
export const showRefusal = async (c: Context<HostedEnv>, code: ProblemCode, stylesOf: StylesOf) => {
  // What is refused early may be nobody's.
  const site: Site | undefined = c.var.site
  const language = languageFor(
    site ?? { languages: [...LANGUAGES] },
    c.req.query("lang"),
    c.req.header("Accept-Language"),
  )
  const query = new URL(c.req.url).searchParams
  query.delete("send")
  query.set("lang", language)
  c.header("Cache-Control", "no-store")
  const way = site && { site, address: `?${query}`, styles: await pageStyles(c, site, stylesOf) }
  return c.html(refusalPage({ language, says: noticeOf(code, c.req.method), way }), PROBLEMS[code].status)
}

const pageStyles = async ({ var: { secureHeadersNonce: nonce } }: Context<HostedEnv>, site: Site, stylesOf: StylesOf) =>
  stylesOf(site).then(
    (styles) => ({ ...styles, nonce }),
    () => undefined,
  )

const noticeOf = (code: ProblemCode, method: string): RefusalPage["says"] => {
  if (code === "unknown_site") return "unknown"
  if (code === "too_large") return "tooLong"
  return method === "POST" ? "notTaken" : "notShown"
}
