import type { Language } from "@porchlight/shared"
import { parseAccept } from "hono/utils/accept"
import type { Site } from "../../sites/site.ts"

/**
 * The language to speak: the first wish that the site offers, whatever its region (`es-MX` is served by `es`), else what the
 * browser likes best (RFC 9110, 12.5.4), else the site's first.
 *
 * @param wish what the page's address or its form says
 * @param accepted the request's `Accept-Language`
 */
export const languageFor = (
  { languages }: Pick<Site, "languages">,
  wish: string | undefined,
  accepted: string | undefined,
): Language => {
  const liked = parseAccept(accepted ?? "")
    .filter(({ q }) => q > 0)
    .toSorted((one, other) => other.q - one.q)
    .map(({ type }) => type)
  for (const tag of [wish ?? "", ...liked]) {
    const [primary] = tag.toLowerCase().split("-")
    const match = languages.find((language) => language === primary)
    if (match) return match
  }
  return languages[0]
}
