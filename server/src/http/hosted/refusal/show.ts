import type { Drawn } from "@porchlight/hosted"
import { LANGUAGES, PROBLEMS, type ProblemCode } from "@porchlight/shared"
import type { Context } from "hono"
import type { Site } from "../../../sites/site.ts"
import type { HostedEnv } from "../env.ts"
import { languageFor } from "../language.ts"
import { type RefusalPage, refusalPage } from "./page.ts"

export type Dress = (site: Site) => Promise<Pick<Drawn, "stylesheet" | "styles">>

/**
 * Answers with the problem in words, and its own status.
 *
 * @param dress gives what a site's pages wear; where that cannot be had, the page wears what is ours
 */
export const showRefusal = async (c: Context<HostedEnv>, code: ProblemCode, dress: Dress) => {
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
  const way = site && { site, address: `?${query}`, clothes: await clothesOf(c, site, dress) }
  return c.html(refusalPage({ language, says: noticeOf(code, c.req.method), way }), PROBLEMS[code].status)
}

const clothesOf = async ({ var: { secureHeadersNonce: nonce } }: Context<HostedEnv>, site: Site, dress: Dress) =>
  dress(site).then(
    (clothes) => ({ ...clothes, nonce }),
    () => undefined,
  )

const noticeOf = (code: ProblemCode, method: string): RefusalPage["says"] => {
  if (code === "unknown_site") return "unknown"
  if (code === "too_large") return "tooLong"
  return method === "POST" ? "notTaken" : "notShown"
}
